import type { Database, Transaction } from "@/db/database";
import { insertKeys, setLevel, touchConversation } from "@/db/queries/channels/conversations";
import { type ComplaintRow, lockComplaint } from "@/db/queries/complaint/complaints";
import { appendEvent } from "@/server/complaint/append-event";
import { attachPhotos } from "@/server/complaint/attach-photos";
import { type OwnPlace, placeOwn } from "@/server/complaint/place-own";
import type { Locate } from "@/server/domain/area/located";
import type { EventKind } from "@/server/domain/complaint/event";
import { objectionEnd } from "@/server/domain/complaint/objection";
import type { Status } from "@/server/domain/complaint/status";
import type { Candidate } from "@/server/domain/intake/continuation";
import { wishOf } from "@/server/domain/intake/reply";
import type { Correspondence, Message } from "./message";
import { settleMessages } from "./settle-messages";
import { withEarlier } from "./with-earlier";

/** The complaint that a message belongs to; `continues` when another message made it. */
export type Belonging = { code: string; continues: boolean };

type Context = { db: Database; now: Date; locate: Locate };
export type Written = Message & { correspondence: Correspondence };

/** One transaction: her words, photos and place into the story, the message settled, the thread carried on. */
export async function appendMessage(
  { db, now, locate }: Context,
  arrived: Written,
  candidate: Candidate,
): Promise<Belonging> {
  const message = withEarlier(arrived);
  const { correspondence, channelCode, point } = message;
  const located = point ? await locate(point, now) : null;
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, candidate.code);
    if (!row) throw new Error("a conversation without its complaint");
    const wish = wishOf(message.text);
    if (wish === "silence" || wish === "news") {
      const level = wish === "silence" ? "none" : "all";
      await setLevel(tx, { channelCode, address: correspondence.address }, level);
    } else if (located && located.kind !== "outside" && isHersToPlace(row)) {
      const { text, landmark, photos } = message;
      const words = [text, landmark].filter(Boolean).join("\n") || null;
      const place: OwnPlace = { point, located, kelurahanCode: null, categoryCode: null, words, photos };
      await placeOwn(tx, { row, actor: { kind: "reporter", complaintId: row.id }, now, place });
    } else {
      await tellStory(tx, row, message, now);
    }
    await settleMessages(tx, channelCode, [{ message, complaintId: row.id }]);
    const { replyTo, isPublic } = correspondence;
    await touchConversation(tx, candidate.conversationId, { lastAt: now, replyTo, isPublic });
    const keys = [...new Set([...correspondence.keys, ...correspondence.refersTo])];
    await insertKeys(
      tx,
      keys.map((key) => ({ channelCode, key, conversationId: candidate.conversationId })),
    );
    return { code: row.code, continues: true };
  });
}

const isHersToPlace = ({ status, pending }: ComplaintRow) =>
  status === "triage" && (pending === null || pending === "answer");

/** Her words and photos as an answer, an objection or a note; a place that changes nothing is told too. */
async function tellStory(tx: Transaction, row: ComplaintRow, message: Message, now: Date): Promise<void> {
  const end = objectionEnd(row);
  const isOpenToObjection = row.status === "resolved" && (end === null || now <= end);
  const kind = kindOf(row.pending === "answer", wishOf(message.text) === "reopen" && isOpenToObjection);
  const { text, landmark, point } = message;
  const words = [text, landmark, point && `${point.latitude}, ${point.longitude}`].filter(Boolean);
  const eventId = await appendEvent(
    tx,
    { id: row.id, trusted: "system" },
    {
      kind,
      at: now,
      fromStatus: row.status,
      toStatus: kind === "reopen" ? "in_progress" : (row.status as Status),
      actorKind: "reporter",
      staffId: null,
      unitId: null,
      toUnitId: null,
      publicNote: null,
      internalNote: words.join("\n") || null,
      payload: {},
    },
  );
  const { photos: claims } = message;
  await attachPhotos(tx, { complaintId: row.id, eventId, kind: "report", claims, lenient: true });
}

function kindOf(isAsked: boolean, reopens: boolean): EventKind {
  if (isAsked) return "answer";
  return reopens ? "reopen" : "note";
}
