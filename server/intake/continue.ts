import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import {
  insertKeys,
  listPointed,
  type Pointed,
  setLevel,
  touchConversation,
} from "@/db/queries/channels/conversations";
import { lockComplaint } from "@/db/queries/complaints";
import { listSameContent, setIntakeAccepted } from "@/db/queries/intake";
import { appendEvent } from "@/server/complaint/append-event";
import { attachPhotos } from "@/server/complaint/attach-photos";
import { findCodes } from "@/server/domain/complaint/code";
import type { EventKind } from "@/server/domain/complaint/event";
import { objectionEnd } from "@/server/domain/complaint/objection";
import type { Status } from "@/server/domain/complaint/status";
import { type Candidate, continuationOf } from "@/server/domain/intake/continuation";
import { likeness, wishOf } from "@/server/domain/intake/reply";
import type { Correspondence, Message } from "./message";

/** The complaint that a message belongs to, and whose message made it. */
export type Belonging = { code: string; originChannel: string; originId: string; continues: boolean };

type Context = { db: Database; now: Date };
type Written = Message & { correspondence: Correspondence };

const isWritten = (message: Message): message is Written => message.correspondence !== undefined;

const isCommand = ({ text }: Message) => ["silence", "news"].includes(wishOf(text));

/** The same words of the same sender within this time are one complaint, whatever identities they came with. */
const sameWithinMs = 24 * 3_600_000;

/** sha256 of a sender and her words, place and number of photos; null on a channel without senders, or of no words. */
export function contentKeyOf(message: Message): Buffer | null {
  const words = likeness(message.text);
  if (!isWritten(message) || words === "") return null;
  const { latitude = "", longitude = "" } = message.point ?? {};
  const parts = [message.correspondence.address, words, latitude, longitude, message.photos.length];
  return createHash("sha256").update(parts.join("\0")).digest();
}

/** Marks by which two messages of a batch may belong together. */
export function marksOf(message: Message): string[] {
  const { correspondence, externalId, text } = message;
  if (!correspondence) return [externalId];
  const { keys, refersTo, address } = correspondence;
  return [externalId, address, ...keys, ...refersTo, ...findCodes(text)];
}

/**
 * Messages that go on with a complaint are added to its story, and those that repeat one are counted as the same; what
 * is left out of the answer is new. By external id.
 */
export async function continueKnown(
  context: Context,
  messages: readonly Message[],
): Promise<ReadonlyMap<string, Belonging>> {
  const written = messages.filter(isWritten);
  const [first] = written;
  if (!first) return new Map();
  const pointed = await listPointed(context.db, first.channelCode, {
    keys: written.flatMap(({ correspondence: { keys, refersTo } }) => [...keys, ...refersTo]),
    codes: written.flatMap(({ text }) => findCodes(text)),
    addresses: written.map(({ correspondence }) => correspondence.address),
    commanding: written.filter(isCommand).map(({ correspondence }) => correspondence.address),
  });
  const repeated = await findRepeated(context, written);
  const found = new Map<string, Belonging>();
  for (const message of written) {
    const repeat = repeated.get(message.externalId);
    const candidate = continuationOf(
      message.correspondence.address,
      candidatesFor(message, pointed),
      isCommand(message),
    );
    if (repeat && !isCommand(message) && (!candidate || candidate.by === "question")) {
      await setIntakeAccepted(context.db, message.channelCode, [
        { externalId: message.externalId, complaintId: repeat.complaintId },
      ]);
      found.set(message.externalId, { ...repeat, continues: false });
    } else if (candidate) {
      found.set(message.externalId, await append(context, message, candidate));
    }
  }
  return found;
}

function candidatesFor({ text, correspondence }: Written, pointed: readonly Pointed[]): Candidate[] {
  const named = {
    thread: [...correspondence.keys, ...correspondence.refersTo],
    quote: findCodes(text),
    question: [correspondence.address],
    sender: [correspondence.address],
  };
  return pointed.filter(({ by, pointer }) => named[by].includes(pointer));
}

async function findRepeated({ db, now }: Context, written: readonly Written[]) {
  const keys = new Map(
    written.flatMap((message) => {
      const key = contentKeyOf(message);
      return key ? [[message.externalId, key]] : [];
    }),
  );
  if (keys.size === 0) return new Map();
  const since = new Date(now.getTime() - sameWithinMs);
  const [{ channelCode } = { channelCode: "" }] = written;
  const rows = await listSameContent(db, channelCode, [...keys.values()], since);
  const byKey = new Map(
    rows.toReversed().map(({ contentKey, ...row }) => [Buffer.from(contentKey ?? []).toString("hex"), row]),
  );
  return new Map(
    [...keys].flatMap(([externalId, key]) => {
      const row = byKey.get(key.toString("hex"));
      return row ? [[externalId, row] as const] : [];
    }),
  );
}

/** One transaction: her words and photos into the story, the message settled, the thread carried on. */
function append({ db, now }: Context, message: Written, candidate: Candidate): Promise<Belonging> {
  const { correspondence, channelCode, externalId } = message;
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, candidate.code);
    if (!row) throw new Error("a conversation without its complaint");
    const wish = wishOf(message.text);
    if (wish === "silence" || wish === "news") {
      const level = wish === "silence" ? "none" : "all";
      await setLevel(tx, { channelCode, address: correspondence.address }, level);
    } else {
      const end = objectionEnd(row);
      const isOpenToObjection = row.status === "resolved" && (end === null || now <= end);
      const kind = kindOf(row.pending === "answer", wish === "reopen" && isOpenToObjection);
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
          internalNote: message.text || null,
          payload: {},
        },
      );
      await attachPhotos(tx, {
        complaintId: row.id,
        eventId,
        kind: "report",
        claims: message.photos,
        lenient: true,
      });
    }
    await setIntakeAccepted(tx, channelCode, [{ externalId, complaintId: row.id }]);
    const { replyTo, isPublic } = correspondence;
    await touchConversation(tx, candidate.conversationId, { lastAt: now, replyTo, isPublic });
    const keys = [...new Set([...correspondence.keys, ...correspondence.refersTo])];
    await insertKeys(
      tx,
      keys.map((key) => ({ channelCode, key, conversationId: candidate.conversationId })),
    );
    return {
      code: row.code,
      originChannel: row.channelCode,
      originId: row.externalId,
      continues: true,
    };
  });
}

function kindOf(isAsked: boolean, reopens: boolean): EventKind {
  if (isAsked) return "answer";
  return reopens ? "reopen" : "note";
}
