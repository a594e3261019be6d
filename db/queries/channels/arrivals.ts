import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { channelArrival } from "../../schema";

type NewArrival = {
  channelCode: string;
  receivedAt: Date;
  digest: Uint8Array;
  contentType: string;
  body: Uint8Array;
  /** When the worker may take it; at once unless it is being worked on. */
  dueAt?: Date;
};

/** Stores raw messages. Returns the ids of new ones; the same bytes of a channel are one row. */
export async function insertArrivals(db: Queryable, arrivals: readonly NewArrival[]): Promise<number[]> {
  if (arrivals.length === 0) return [];
  const rows = await db
    .insert(channelArrival)
    .values(arrivals.map((one) => ({ ...one, dueAt: one.dueAt ?? one.receivedAt })))
    .onConflictDoNothing({ target: [channelArrival.channelCode, channelArrival.digest] })
    .returning({ id: channelArrival.id });
  return rows.map(({ id }) => id);
}

/** Lets the worker take it from `dueAt` on. Changes nothing once the worker has taken it. */
export async function releaseArrival(db: Queryable, id: number, dueAt: Date): Promise<void> {
  await db
    .update(channelArrival)
    .set({ dueAt })
    .where(and(eq(channelArrival.id, id), eq(channelArrival.attempts, 0)));
}

/** Raw messages with their bytes. */
export async function listArrivals(db: Queryable, ids: readonly string[]) {
  const rows = await db
    .select()
    .from(channelArrival)
    .where(inArray(channelArrival.id, ids.map(Number)));
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
export type ArrivalRow = Awaited<ReturnType<typeof listArrivals>>[number];

/**
 * Deletes the bytes of raw messages that were handled, or became dead letters, before these moments, up to a limit;
 * their digests stay. Returns how many.
 */
export async function dropArrivalBodies(
  db: Queryable,
  { handledBefore, deadBefore, now }: { handledBefore: Date; deadBefore: Date; now: Date },
  limit: number,
): Promise<number> {
  const old = (state: "done" | "dead", before: Date) => sql`(
    select id from channel_arrival where dropped_at is null and settled_at is not null and state = ${state}
      and settled_at < ${before.toISOString()}::timestamptz
    order by settled_at limit ${limit} for update skip locked)`;
  const rows = await db
    .update(channelArrival)
    .set({ body: Buffer.alloc(0), droppedAt: now })
    .where(
      sql`${channelArrival.id} in ${old("done", handledBefore)} or ${channelArrival.id} in ${old("dead", deadBefore)}`,
    )
    .returning({ id: channelArrival.id });
  return rows.length;
}

/** Dead letters that can be replayed, newest first, without their bytes. */
export function listDeadArrivals(db: Queryable, limit: number) {
  return db
    .select({
      id: channelArrival.id,
      channelCode: channelArrival.channelCode,
      receivedAt: channelArrival.receivedAt,
      contentType: channelArrival.contentType,
      size: sql<number>`octet_length(${channelArrival.body})`,
      attempts: channelArrival.attempts,
      failure: channelArrival.lastError,
    })
    .from(channelArrival)
    .where(and(eq(channelArrival.state, "dead"), isNull(channelArrival.droppedAt)))
    .orderBy(sql`${channelArrival.id} desc`)
    .limit(limit);
}

export async function findArrivalChannel(db: Queryable, id: number): Promise<string | null> {
  const [row] = await db
    .select({ channelCode: channelArrival.channelCode })
    .from(channelArrival)
    .where(eq(channelArrival.id, id));
  return row?.channelCode ?? null;
}

/** For each channel the waiting raw messages, 1,000 at most, and the time of the oldest. */
export async function countWaitingArrivals(db: Queryable) {
  const rows = await db.execute<{ channel_code: string; count: number; oldest: string }>(sql`
    select channel_code, count(*)::int as count, min(received_at)::text as oldest from (
      select channel_code, received_at from channel_arrival where state in ('queued', 'failed')
      order by due_at, id limit 1000) waiting
    group by channel_code`);
  return rows.map((row) => ({
    channelCode: row.channel_code,
    count: row.count,
    oldestAt: new Date(row.oldest),
  }));
}
