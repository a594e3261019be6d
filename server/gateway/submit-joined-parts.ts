import { createHash } from "node:crypto";
import { deleteMessageParts, listReadyParts, type PartRow } from "@/db/queries/channels/parts";
import { smsMessage } from "@/server/channels/sms/sms-message";
import { hours } from "@/server/domain/duration";
import { groupBy } from "@/server/domain/group-by";
import { joinParts } from "@/server/domain/intake/parts";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { claimRows, giveUpUnfinished, isUnfinished } from "./claim-waiting";
import { putOffWaiting } from "./put-off-waiting";
import { submitApart } from "./submit-apart";

const batch = 200;

/**
 * Submits long messages whose parts are complete or have waited long enough. Returns how many. A failed one waits for
 * its retry; a killed run is repeated and deduplicated.
 */
export async function submitJoinedParts(context: DoorContext): Promise<number> {
  await giveUpUnfinished(context, "part");
  const rows = await listReadyParts(context.db, context.now, batch);
  const sets = groupBy(rows, (row) => [row.channelCode, row.address, row.reference, row.total].join("\0"));
  const whole = [...sets.values()].map(toMessage);
  for (const own of toBatches(whole)) await submitBatch(context, own);
  return whole.length;
}

/** Batches by channel, followed by each message alone that may end the process. */
function toBatches(whole: readonly Whole[]): Whole[][] {
  const isSuspect = ({ rows }: Whole) => rows.some(isUnfinished);
  const byChannel = groupBy(
    whole.filter((one) => !isSuspect(one)),
    ({ message }) => message.channelCode,
  );
  return [...byChannel.values(), ...whole.filter(isSuspect).map((one) => [one])];
}

async function submitBatch(context: DoorContext, own: readonly Whole[]): Promise<void> {
  await claimRows(
    context,
    "part",
    own.map(({ rows }) => rows),
  );
  const failures = await submitApart(
    context,
    own.map(({ message }) => [message]),
  );
  for (const [index, { rows, partIds }] of own.entries()) {
    const failure = failures[index];
    if (failure) await putOffWaiting(context, "part", rows, failure);
    else await deleteMessageParts(context.db, partIds);
  }
}

type Whole = { message: Message; rows: readonly PartRow[]; partIds: number[] };

function toMessage(rows: readonly PartRow[]): Whole {
  const [first] = rows;
  if (!first) throw new Error("a message without parts");
  const { text, isWhole, used, spare } = joinParts(rows);
  const names = used.map((id) => rows.find((row) => row.id === id)?.externalId);
  const digest = createHash("sha256").update(names.join("\0")).digest("hex");
  const { attachments: _, ...sms } = smsMessage({
    externalId: `parts ${digest}`,
    address: first.address,
    text,
    sentAt: new Date(Math.min(...rows.map(({ sentAt }) => sentAt.getTime()))),
    ...(isWhole ? {} : restOf(first)),
  });
  const message = { ...sms, channelCode: first.channelCode, photos: [], raw: { parts: names } };
  return { message, rows, partIds: [...used, ...spare] };
}

/** A part that arrives after the wait continues the message of the others, within this hour or the next. */
function restOf({ address, reference, total, sentAt }: PartRow) {
  const hour = Math.floor(sentAt.getTime() / hours(1));
  const name = (at: number) => `parts ${address} ${reference} ${total} ${at}`;
  return { keys: [name(hour)], refersTo: [name(hour), name(hour - 1)] };
}
