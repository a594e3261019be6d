import type { Database } from "@/db/database";
import {
  type ArrivalRow,
  claimArrivals,
  giveUpArrivals,
  renewArrivals,
} from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";
import { groupBy } from "@/server/domain/group-by";
import { neverFinished } from "@/server/domain/intake/retry";
import { log, traceOf } from "@/server/log";

type Context = { db: Database; now: Date };

const batch = 200;
/** Of mails with photos far fewer are in memory at once. */
const batchBytes = 24_000_000;
const leaseMs = 15_000;
const renewMs = 5_000;

/** Claims the next arrivals and counts those that are new; what was claimed too often without an end is given up. */
export async function takeArrivals({ db, now }: Context): Promise<ArrivalRow[]> {
  for (const [channelCode, own] of groupBy(await giveUpArrivals(db, now), (code) => code)) {
    const counts = { dead: own.length };
    await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts, failure: neverFinished });
  }
  const rows = await claimArrivals(db, { now, leaseMs, limit: batch, bytes: batchBytes });
  const fresh = rows.filter(({ attempts }) => attempts === 1);
  for (const own of groupBy(fresh, (row) => `${row.channelCode} ${jakartaDay(row.receivedAt)}`).values()) {
    const [{ channelCode, receivedAt } = { channelCode: "", receivedAt: now }] = own;
    const at = new Date(Math.max(...own.map((row) => row.receivedAt.getTime())));
    await addToDay(db, { channelCode, day: jakartaDay(receivedAt), at, counts: { arrived: own.length } });
  }
  return rows;
}

/** Works on claimed arrivals, whose lease does not run out while this process lives. */
export async function holdArrivals<T>(
  { db, now }: Context,
  rows: readonly ArrivalRow[],
  work: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const ids = rows.map(({ id }) => id);
  const renew = () => {
    const until = new Date(now.getTime() + performance.now() - began + leaseMs);
    renewArrivals(db, ids, until).catch((error: Error) =>
      log().warn(traceOf(error), "a lease was not renewed"),
    );
  };
  const timer = setInterval(renew, renewMs).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
