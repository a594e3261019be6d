import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { listPointed, type PointedCandidate } from "@/db/queries/channels/conversations";
import { listSameContent, setIntakeAccepted } from "@/db/queries/channels/intake";
import { blindDigest } from "@/db/vault/seal";
import type { Locate } from "@/server/domain/area/located";
import { findCodes } from "@/server/domain/complaint/code";
import { isClosed } from "@/server/domain/complaint/status";
import { hours } from "@/server/domain/duration";
import { continuationOf, type ThreadCandidate } from "@/server/domain/intake/continuation";
import { bareSubject } from "@/server/domain/intake/mail-text";
import { likeness, wishOf } from "@/server/domain/intake/reply";
import { appendMessage, type ThreadMessage, type ThreadPlace } from "./append-message";
import type { Message } from "./message";

type Context = { db: Database; now: Date; locate: Locate };

export const isWritten = (message: Message): message is ThreadMessage => message.correspondence !== undefined;

export const isCommand = ({ text }: Message) => ["silence", "news"].includes(wishOf(text));

/** A position or photos without a text belong to their sender's last message. */
export const isCaptionless = ({ text, point, photos }: Message) =>
  likeness(text) === "" && (point !== null || photos.length > 0);

/** The same text of the same sender within this time is one complaint, whatever its ids. */
const sameWithinMs = hours(24);
/** A captionless message that arrives later than this is not about it. */
const togetherWithinMs = hours(24);

/**
 * Blind index of a sender, text, position and number of photos, or of the draft of our own form; null on a channel
 * without senders, or without a text.
 */
export function contentKeyOf(message: Message): Buffer | null {
  if (message.draftHash) return draftKeyOf(message.draftHash);
  if (!isWritten(message)) return null;
  const words = likeness(`${bareSubject(message.correspondence.subject ?? "")} ${message.text}`);
  if (words === "") return null;
  const { latitude = "", longitude = "" } = message.point ?? {};
  const parts = [message.correspondence.address, words, latitude, longitude, message.photos.length];
  return blindDigest(createHash("sha256").update(parts.join("\0")).digest());
}

export const draftKeyOf = (draftHash: string): Buffer =>
  blindDigest(createHash("sha256").update(draftHash).digest());

/** Complaint numbers in the text, or in the subject that a mail program repeats. */
const quotedCodes = ({ text, correspondence }: Message) =>
  findCodes(`${text} ${correspondence?.subject ?? ""}`);

/** Keys by which two messages of a batch may belong together. */
export function contentMarks(message: Message): string[] {
  const { correspondence, externalId } = message;
  if (!correspondence) return [externalId];
  const { keys, refersTo, address } = correspondence;
  return [externalId, address, ...keys, ...refersTo, ...quotedCodes(message)];
}

/**
 * Adds messages that continue a complaint to its timeline, and counts duplicates. Returns the places by external id;
 * messages that are left out are new.
 */
export async function continueKnown(
  context: Context,
  messages: readonly Message[],
): Promise<ReadonlyMap<string, ThreadPlace>> {
  const written = messages.filter(isWritten);
  const [first] = written;
  if (!first) return new Map();
  const pointed = await listPointed(context.db, first.channelCode, {
    keys: written.flatMap(({ correspondence: { keys, refersTo } }) => [...keys, ...refersTo]),
    codes: written.flatMap(quotedCodes),
    addresses: written.map(({ correspondence }) => correspondence.address),
    commanding: written
      .filter((message) => isCommand(message) || isCaptionless(message))
      .map(({ correspondence }) => correspondence.address),
  });
  const repeated = await findRepeated(context, written);
  const found = new Map<string, ThreadPlace>();
  for (const message of written) {
    const repeat = repeated.get(message.externalId);
    const candidate = continuationOf(
      message.correspondence.address,
      candidatesFor(message, pointed, context.now),
      isCommand(message) || isCaptionless(message),
    );
    if (repeat && !isCommand(message) && (!candidate || candidate.by === "question")) {
      await setIntakeAccepted(context.db, message.channelCode, [
        { externalId: message.externalId, complaintId: repeat.complaintId },
      ]);
      found.set(message.externalId, { ...repeat, continues: false });
    } else if (candidate) {
      found.set(message.externalId, await appendMessage(context, message, candidate));
    }
  }
  return found;
}

function candidatesFor(
  message: ThreadMessage,
  pointed: readonly PointedCandidate[],
  now: Date,
): ThreadCandidate[] {
  const { correspondence } = message;
  const named = {
    thread: [...correspondence.keys, ...correspondence.refersTo],
    quote: quotedCodes(message),
    question: [correspondence.address],
    sender: [correspondence.address],
  };
  const oldest = now.getTime() - togetherWithinMs;
  const isStale = ({ by, status, lastAt }: PointedCandidate) =>
    by === "sender" && isCaptionless(message) && (isClosed(status) || lastAt.getTime() < oldest);
  const fitting = pointed.filter((one) => named[one.by].includes(one.pointer) && !isStale(one));
  const wantsPlace = ({ status }: PointedCandidate) => message.point !== null && status === "triage";
  return [...fitting.filter(wantsPlace), ...fitting.filter((one) => !wantsPlace(one))];
}

async function findRepeated({ db, now }: Context, written: readonly ThreadMessage[]) {
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
