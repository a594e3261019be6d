import type { Queryable } from "@/db/database";
import { type ArrivalRow, listArrivals } from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
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
import { readArrival } from "./read-arrival";
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
export function arrivalQueue(context: Context): BatchQueue<ArrivalRow> {
  return {
    name: "arrivals",
    batch,
    load: listArrivals,
    attemptAll: (arrivals, now) => handle({ ...context, now }, arrivals),
    keep: countOutcomes,
  };
}

async function handle(
  context: Context & DoorContext,
  arrivals: readonly ArrivalRow[],
): Promise<DeliveryOutcome<null>[]> {
  await countFresh(context.db, arrivals);
  const read = await Promise.all(arrivals.map((one) => readInTime(context, one)));
  const groups = read.map((one) => ("messages" in one ? one.messages : []));
  const hasApi = adapterOf(arrivals[0]?.channelCode ?? "")?.keyOf !== undefined;
  const failures = await submitApart(context, groups, hasApi);
  return read.map((one, index) => {
    if (!("messages" in one)) return one;
    const failure = failures[index];
    return failure ? fail(failureOf(failure)) : done;
  });
}

async function readInTime(
  context: Context & DoorContext,
  arrival: ArrivalRow,
): Promise<{ messages: Message[] } | DeliveryOutcome<null>> {
  const { channelCode } = arrival;
  const { readingMs = defaultReadingMs } = context;
  try {
    const account = await recentAccount(context, channelCode);
    if (!account) return fail("channel_off");
    return { messages: await withinTime(readingMs, () => readArrival(context, account, arrival)) };
  } catch (error) {
    if (error instanceof DomainError) return giveUp(error.message);
    log().error({ channel: channelCode, ...traceOf(error as Error) }, "an arrival could not be read");
    return fail(failureOf(error as Error));
  }
}

/** Counts messages at their first attempt only. */
async function countFresh(db: Queryable, arrivals: readonly ArrivalRow[]): Promise<void> {
  const fresh = arrivals.filter(({ attempts, settledAt }) => attempts === 1 && settledAt === null);
  for (const [day, own] of groupBy(fresh, ({ receivedAt }) => jakartaDay(receivedAt))) {
    const at = new Date(Math.max(...own.map(({ receivedAt }) => receivedAt.getTime())));
    const { channelCode = "" } = own[0] ?? {};
    await addToDay(db, { channelCode, day, at, counts: { arrived: own.length } });
  }
}

async function countOutcomes(
  tx: Queryable,
  settled: readonly DeliveryResult<ArrivalRow, null>[],
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
