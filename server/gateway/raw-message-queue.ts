import type { Queryable } from "@/db/database";
import { addToDay } from "@/db/queries/channels/days";
import { listRawMessages, type RawMessageRow } from "@/db/queries/channels/raw-messages";
import { recentAccount } from "@/server/channels/accounts";
import { adapterOf } from "@/server/channels/registry";
import {
  type BatchQueue,
  type DeliveryOutcome,
  type DeliveryResult,
  done,
  fail,
  giveUp,
} from "@/server/delivery/queue";
import { withinTime } from "@/server/delivery/within-time";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError } from "@/server/domain/errors";
import { groupBy } from "@/server/domain/group-by";
import type { PhotoStorage } from "@/server/evidence/storage";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { log, traceOf } from "@/server/log";
import { failureOf } from "./put-off-waiting";
import { readRawMessage } from "./read-raw-message";
import { submitApart } from "./submit-apart";

type Context = Omit<DoorContext, "now"> & { storage: PhotoStorage; readingMs?: number };

/** Longer than fetching all photos of one raw message may take. */
const defaultReadingMs = 120_000;
/** Limits a batch of e-mails with photos in memory. */
const batch = { rows: 200, bytes: 24_000_000 };

/**
 * Queue of raw messages: parses them and submits those of one channel together. Unreadable ones become dead letters
 * at once; a retry is deduplicated by message id.
 */
export function rawMessageQueue(context: Context): BatchQueue<RawMessageRow> {
  return {
    name: "arrivals",
    batch,
    load: listRawMessages,
    attemptAll: (rawMessages, now) => handle({ ...context, now }, rawMessages),
    keep: countOutcomes,
  };
}

async function handle(
  context: Context & DoorContext,
  rawMessages: readonly RawMessageRow[],
): Promise<DeliveryOutcome<null>[]> {
  await countFresh(context.db, rawMessages);
  const read = await Promise.all(rawMessages.map((one) => readInTime(context, one)));
  const groups = read.map((one) => ("messages" in one ? one.messages : []));
  const hasApi = adapterOf(rawMessages[0]?.channelCode ?? "")?.keyOf !== undefined;
  const failures = await submitApart(context, groups, hasApi);
  return read.map((one, index) => {
    if (!("messages" in one)) return one;
    const failure = failures[index];
    return failure ? fail(failureOf(failure)) : done;
  });
}

async function readInTime(
  context: Context & DoorContext,
  rawMessage: RawMessageRow,
): Promise<{ messages: Message[] } | DeliveryOutcome<null>> {
  const { channelCode } = rawMessage;
  const { readingMs = defaultReadingMs } = context;
  try {
    const account = await recentAccount(context, channelCode);
    if (!account) return fail("channel_off");
    return { messages: await withinTime(readingMs, () => readRawMessage(context, account, rawMessage)) };
  } catch (error) {
    if (error instanceof DomainError && error.code !== "TOO_MANY_REQUESTS") return giveUp(error.message);
    log().error({ channel: channelCode, ...traceOf(error as Error) }, "a raw message could not be read");
    return fail(failureOf(error as Error));
  }
}

/** Counts messages at their first attempt only. */
async function countFresh(db: Queryable, rawMessages: readonly RawMessageRow[]): Promise<void> {
  const fresh = rawMessages.filter(({ attempts, settledAt }) => attempts === 1 && settledAt === null);
  for (const [day, own] of groupBy(fresh, ({ receivedAt }) => jakartaDay(receivedAt))) {
    const at = new Date(Math.max(...own.map(({ receivedAt }) => receivedAt.getTime())));
    const { channelCode = "" } = own[0] ?? {};
    await addToDay(db, { channelCode, day, at, counts: { arrived: own.length } });
  }
}

async function countOutcomes(
  tx: Queryable,
  settled: readonly DeliveryResult<RawMessageRow, null>[],
  now: Date,
): Promise<void> {
  for (const [channelCode, own] of groupBy(settled, ({ item }) => item.channelCode)) {
    const failures = own.flatMap(({ outcome }) => ("lastError" in outcome ? [outcome] : []));
    const dead = failures.filter(({ state }) => state === "dead").length;
    const failure = failures[0]?.lastError;
    if (failure)
      await addToDay(tx, { channelCode, day: jakartaDay(now), at: now, counts: { dead }, failure });
  }
}
