import type { Database, Transaction } from "@/db/database";
import { setLevel } from "@/db/queries/channels/conversation-levels";
import { insertKeys, touchConversation } from "@/db/queries/channels/conversations";
import { isInComplaint } from "@/db/queries/channels/intake";
import { type ComplaintRow, lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { authorizeRead } from "@/server/complaint/access";
import { moveByMessage } from "@/server/complaint/move-by-message";
import { type OwnPlace, placeOwn } from "@/server/complaint/place-own";
import { writeStep } from "@/server/complaint/write-step";
import type { Locate } from "@/server/domain/area/located";
import { mayObject } from "@/server/domain/complaint/objection";
import { isHeld } from "@/server/domain/complaint/placement";
import type { Action } from "@/server/domain/complaint/status";
import type { ThreadCandidate } from "@/server/domain/intake/continuation";
import { wishOf } from "@/server/domain/intake/reply";
import type { Correspondence, Message } from "./message";
import { settleMessages } from "./settle-messages";
import { withEarlier } from "./with-earlier";

/** The complaint that a message belongs to; `continues` when another message created it. */
export type ThreadPlace = { code: string; continues: boolean };

type Context = { db: Database; now: Date; locate: Locate };
export type ThreadMessage = Message & { correspondence: Correspondence };

/**
 * One transaction: writes text, photos and position into the timeline, settles the message, continues the
 * conversation.
 */
export async function appendMessage(
  { db, now, locate }: Context,
  arrived: ThreadMessage,
  candidate: ThreadCandidate,
): Promise<ThreadPlace> {
  const message = withEarlier(arrived);
  const { correspondence, channelCode, point } = message;
  const located = point ? await locate(point, now) : null;
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, candidate.code);
    if (!row) throw new Error("a conversation without its complaint");
    const belonging = {
      code: row.code,
      originChannel: row.channelCode,
      originId: row.externalId,
      continues: true,
    };
    if (await isInComplaint(tx, channelCode, message.externalId, row.id)) return belonging;
    const wish = wishOf(message.text);
    if (wish === "silence" || wish === "news") {
      const level = wish === "silence" ? "none" : "all";
      await setLevel(tx, { channelCode, address: correspondence.address }, level);
    } else if (located && located.kind !== "outside" && canReporterPlace(row)) {
      const { text, landmark, photos } = message;
      const words = [text, landmark].filter(Boolean).join("\n") || null;
      const place: OwnPlace = { point, located, kelurahanCode: null, categoryCode: null, words, photos };
      await placeOwn(tx, { row, actor: { kind: "reporter", complaintId: row.id }, now, place });
    } else {
      await appendReporterMessage(tx, row, message, now);
    }
    await settleMessages(tx, channelCode, [{ message, complaintId: row.id }]);
    const { replyTo, isPublic } = correspondence;
    await touchConversation(tx, candidate.conversationId, { lastAt: now, replyTo, isPublic });
    const keys = [...new Set([...correspondence.keys, ...correspondence.refersTo])];
    await insertKeys(
      tx,
      keys.map((key) => ({ channelCode, key, conversationId: candidate.conversationId })),
    );
    return belonging;
  });
}

const canReporterPlace = (row: ComplaintRow) =>
  row.status === "triage" && !isHeld(row) && (row.pending === null || row.pending === "answer");

/** The message as the move that it makes, or as a note; a position that changes nothing is stored as text. */
async function appendReporterMessage(
  tx: Transaction,
  row: ComplaintRow,
  message: Message,
  now: Date,
): Promise<void> {
  const actor = { kind: "reporter", complaintId: row.id } as const;
  const { text, landmark, point, photos } = message;
  const said = [text, landmark, point && `${point.latitude}, ${point.longitude}`].filter(Boolean);
  const words = said.join("\n") || null;
  const action = await moveOf(tx, row, text, now);
  if (action) return moveByMessage(tx, { row, actor, action, now, words, photos });
  const own = authorizeRead(actor, row);
  await writeStep(tx, { row: own, kind: "note", actor, now, internalNote: words, photos, isLenient: true });
}

/** The answer to an open question, or an objection to a merge or, within its window, to a result; null when a message makes no move. */
async function moveOf(tx: Transaction, row: ComplaintRow, text: string, now: Date): Promise<Action | null> {
  if (row.pending === "answer") return "answer";
  if (wishOf(text) !== "reopen") return null;
  if (row.status === "merged") return "appeal";
  return mayObject(await listEvents(tx, row.id), now) ? "reopen" : null;
}
