import type { Database } from "@/db/database";
import {
  insertIntakeMessages,
  listOutcomes,
  type NewIntakeMessage,
  setIntakeRefused,
} from "@/db/queries/channels/intake";
import { firstSecret } from "@/server/auth/reporter-secret";
import type { Locate } from "@/server/domain/area/located";
import { maxTextLength } from "@/server/domain/complaint/input";
import { cutText } from "@/server/domain/intake/cut-text";
import { bareSubject } from "@/server/domain/intake/mail-text";
import { settleWithinMs } from "@/server/domain/intake/message-state";
import { likeness } from "@/server/domain/intake/reply";
import type { ThreadPlace } from "./append-message";
import { cleanJson, cleanText } from "./clean";
import { contentKeyOf, continueKnown } from "./continue";
import { type Guesses, guessUnplaced, placeAlone, storeGuesses } from "./guess-unplaced";
import { type BurstLimits, holdBursts } from "./hold-bursts";
import { judge } from "./judge";
import { markRelapses } from "./mark-relapses";
import type { DoorRefusal, Message, Receipt } from "./message";
import { loadIntakeReference } from "./reference";
import { type ComplaintDraft, type StoredDraft, store } from "./store";
import { withEarlier } from "./with-earlier";

export type DoorContext = {
  db: Database;
  now: Date;
  locate: Locate;
  secretKey: string;
  /** Other limits of bursts than the rule's. */
  burstLimits?: BurstLimits;
};

/**
 * Receives messages of one channel, one or a thousand: stores them raw in a transaction of its own, then judges them.
 * Returns receipts in order. A known (channel, external id) gets its first number, and no secret.
 */
export async function receive(context: DoorContext, arrived: readonly Message[]): Promise<Receipt[]> {
  const messages = arrived.map(clean);
  const [first] = messages;
  if (!first) return [];
  await insertIntakeMessages(
    context.db,
    messages.map((message) => toRow(message, context.now)),
  );
  const known = await listKnown(context.db, first.channelCode, externalIds(messages));
  const unknown = onePerId(messages).filter((message) => !known.has(message.externalId));
  const continued = await continueKnown(context, unknown);
  const fresh = unknown
    .filter((message) => !continued.has(message.externalId))
    .map((message) => withEarlier(withSubject(message)));
  const guesses = await guessUnplaced(context, fresh);
  const judged = await judgeAll(context, fresh, guesses);
  await recordRefusals(context.db, fresh, judged.refusals);
  const drafts = await holdBursts(context, await markRelapses(context.db, judged.drafts));
  const created = await store(context, first.channelCode, drafts);
  await storeGuesses(context, guesses, created);
  const belongings = new Map([...known, ...continued]);
  return messages.map((message) =>
    receiptFor(context, message, { belongings, created, refusals: judged.refusals }),
  );
}

/** Raw and as parsed, so that the worker can finish it if this process does not. */
function toRow({ raw, ...message }: Message, now: Date): NewIntakeMessage {
  const { channelCode, externalId } = message;
  const dueAt = new Date(now.getTime() + settleWithinMs);
  const contentKey = contentKeyOf({ ...message, raw });
  return { channelCode, externalId, raw, message: cleanJson(message), receivedAt: now, dueAt, contentKey };
}

/** The earlier results of the same messages. A refused one is judged again: the rules may have changed. */
async function listKnown(db: Database, channelCode: string, ids: readonly string[]) {
  const rows = await listOutcomes(db, channelCode, ids);
  return new Map<string, ThreadPlace>(
    rows.flatMap(({ externalId, code, originId }) =>
      code ? [[externalId, { code, continues: originId !== externalId }]] : [],
    ),
  );
}

function clean(message: Message): Message {
  const text = cleanText(message.text).trim();
  const landmark = message.landmark && cleanText(message.landmark);
  const contact = cleanJson(message.contact) as Message["contact"];
  return {
    ...message,
    externalId: cleanText(message.externalId),
    raw: cleanJson(message.raw),
    text,
    landmark,
    contact,
  };
}

/** The subject of an e-mail belongs to its text, unless it continues a conversation. */
function withSubject(message: Message): Message {
  const subject = bareSubject(cleanText(message.correspondence?.subject ?? ""));
  if (subject === "" || likeness(message.text).startsWith(likeness(subject))) return message;
  return { ...message, text: cutText(`${subject}\n\n${message.text}`.trim(), maxTextLength) };
}

/** Of messages with one id the first is judged; the others get its receipt. */
function onePerId(messages: readonly Message[]): Message[] {
  return [
    ...new Map(messages.toReversed().map((message) => [message.externalId, message])).values(),
  ].toReversed();
}

const externalIds = (messages: readonly Message[]) => messages.map((message) => message.externalId);

async function judgeAll(context: DoorContext, messages: readonly Message[], guesses: Guesses) {
  const reference = await loadIntakeReference(context.db);
  const drafts = new Map<string, ComplaintDraft>();
  const refusals = new Map<string, DoorRefusal>();
  for (const arrived of messages) {
    const message = placeAlone(arrived, guesses.get(arrived.externalId), reference);
    const located = message.point ? await context.locate(message.point, dayOf(message, context)) : null;
    const judgement = judge(message, located, reference, context.now);
    if ("refusal" in judgement) refusals.set(message.externalId, judgement.refusal);
    else drafts.set(message.externalId, { message, ...judgement });
  }
  return { drafts: [...drafts.values()], refusals };
}

/** A message is placed by the areas of its own day; one without a date is refused later. */
const dayOf = ({ submittedAt }: Message, { now }: DoorContext) =>
  Number.isNaN(submittedAt.getTime()) ? now : submittedAt;

async function recordRefusals(
  db: Database,
  messages: readonly Message[],
  refusals: ReadonlyMap<string, DoorRefusal>,
) {
  const refused = messages.filter(({ externalId }) => refusals.has(externalId));
  for (const reason of new Set(refusals.values())) {
    const own = refused.filter(({ externalId }) => refusals.get(externalId) === reason);
    const [{ channelCode } = { channelCode: "" }] = own;
    await setIntakeRefused(db, channelCode, externalIds(own), reason);
  }
}

type Outcome = {
  belongings: ReadonlyMap<string, ThreadPlace>;
  created: ReadonlyMap<string, StoredDraft>;
  refusals: ReadonlyMap<string, DoorRefusal>;
};

function receiptFor(
  context: DoorContext,
  { externalId, channelCode }: Message,
  { belongings, created, refusals }: Outcome,
): Receipt {
  const reason = refusals.get(externalId);
  if (reason) return { outcome: "refused", reason };
  const stored = created.get(externalId);
  if (stored) {
    const secret = stored.isNew ? firstSecret(context.secretKey, channelCode, externalId) : null;
    return { outcome: "accepted", ...stored, secret };
  }
  const known = belongings.get(externalId);
  if (!known) throw new Error("a message was neither stored nor refused");
  const { code, continues } = known;
  return { outcome: "accepted", code, secret: null, isNew: false, ...(continues ? { continues: true } : {}) };
}
