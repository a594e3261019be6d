import type { Database } from "@/db/database";
import { listComplaintsByExternalId } from "@/db/queries/complaints";
import { insertIntakeMessages, setIntakeRefused } from "@/db/queries/intake";
import type { Locate } from "@/server/domain/area/located";
import { makeSecret } from "@/server/secret";
import { cleanJson, cleanText } from "./clean";
import { judge } from "./judge";
import { markRelapses } from "./mark-relapses";
import type { Message, Receipt, Refusal } from "./message";
import { loadReference } from "./reference";
import { type Draft, type Stored, store } from "./store";

export type DoorContext = { db: Database; now: Date; locate: Locate; secretKey: string };

/**
 * The single door: every message of every channel, one or a thousand. Stored as it arrived first (a commit of its
 * own), then judged. Messages of one call share a channel; the receipts come in the order of the messages.
 * The same (channel, external id) again answers with the number and the secret of the first time.
 */
export async function receive(context: DoorContext, arrived: readonly Message[]): Promise<Receipt[]> {
  const messages = arrived.map(clean);
  const [first] = messages;
  if (!first) return [];
  await insertIntakeMessages(context.db, messages);
  const known = await listComplaintsByExternalId(context.db, first.channelCode, externalIds(messages));
  const codes = new Map(known.map((row) => [row.externalId, row.code]));
  const fresh = onePerId(messages).filter((message) => !codes.has(message.externalId));
  const judged = await judgeAll(context, fresh);
  await recordRefusals(context.db, first.channelCode, judged.refusals);
  const drafts = await markRelapses(context.db, judged.drafts);
  const created = await store(context, first.channelCode, drafts);
  return messages.map((message) =>
    receiptFor(context, message, { codes, created, refusals: judged.refusals }),
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

/** The first of those that share an identity: she is judged, the others get her answer. */
function onePerId(messages: readonly Message[]): Message[] {
  return [
    ...new Map(messages.toReversed().map((message) => [message.externalId, message])).values(),
  ].toReversed();
}

const externalIds = (messages: readonly Message[]) => messages.map((message) => message.externalId);

async function judgeAll(context: DoorContext, messages: readonly Message[]) {
  const reference = await loadReference(context.db);
  const drafts = new Map<string, Draft>();
  const refusals = new Map<string, Refusal>();
  for (const message of messages) {
    const located = message.point ? await context.locate(message.point) : null;
    const judgement = judge(message, located, reference, context.now);
    if ("refusal" in judgement) refusals.set(message.externalId, judgement.refusal);
    else drafts.set(message.externalId, { message, ...judgement });
  }
  return { drafts: [...drafts.values()], refusals };
}

async function recordRefusals(db: Database, channelCode: string, refusals: ReadonlyMap<string, Refusal>) {
  for (const reason of new Set(refusals.values())) {
    const ids = [...refusals].filter(([, one]) => one === reason).map(([externalId]) => externalId);
    await setIntakeRefused(db, channelCode, ids, reason);
  }
}

type Outcome = {
  codes: ReadonlyMap<string, string>;
  created: ReadonlyMap<string, Stored>;
  refusals: ReadonlyMap<string, Refusal>;
};

function receiptFor(context: DoorContext, message: Message, { codes, created, refusals }: Outcome): Receipt {
  const reason = refusals.get(message.externalId);
  if (reason) return { outcome: "refused", reason };
  const stored = created.get(message.externalId);
  const code = stored?.code ?? codes.get(message.externalId);
  if (!code) throw new Error("a message was neither stored nor refused");
  return {
    outcome: "accepted",
    code,
    secret: makeSecret(context.secretKey, message.channelCode, message.externalId),
    isNew: stored?.isNew ?? false,
  };
}
