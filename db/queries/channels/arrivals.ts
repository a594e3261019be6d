import { and, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { maxAttempts, neverFinished } from "@/server/domain/intake/retry";
import type { Queryable } from "../../database";
import { channelArrival } from "../../schema";

export type NewArrival = {
  channelCode: string;
  receivedAt: Date;
  digest: Uint8Array;
  contentType: string;
  body: Uint8Array;
  /** When the worker may take it; at once unless somebody works on it already. */
  dueAt?: Date;
};

/** Stores what came; answers the ids of what was new. The same bytes of a channel are one row. */
export async function insertArrivals(db: Queryable, arrivals: readonly NewArrival[]): Promise<number[]> {
  if (arrivals.length === 0) return [];
  const rows = await db
    .insert(channelArrival)
    .values(arrivals.map((one) => ({ ...one, dueAt: one.dueAt ?? one.receivedAt })))
    .onConflictDoNothing({ target: [channelArrival.channelCode, channelArrival.digest] })
    .returning({ id: channelArrival.id });
  return rows.map(({ id }) => id);
}

/** Attempts of which the last one did not end: its process died, or stands still. */
const unfinished = sql`case when failure = ${neverFinished} then attempts else 0 end`;

type Claim = { now: Date; leaseMs: number; limit: number; bytes: number };

/**
 * The oldest that are due, no more than hold about so many bytes (but one at least). An attempt counts from here on, and
 * nobody else takes one for the time of the lease. Those whose last attempt did not end go by themselves, an eighth as
 * many together each time, and wait twice as long for the next: one that kills its process takes few with it.
 */
export async function claimArrivals(db: Queryable, { now, leaseMs, limit, bytes }: Claim) {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const locked = sql`select id, due_at, octet_length(body) as size, ${unfinished} as unfinished from channel_arrival
    where state = 'received' and due_at <= ${moment}
    order by due_at, id limit ${limit} for update skip locked`;
  const due = sql`(select id from (
    select id, unfinished, first_value(unfinished) over ordered as first, row_number() over ordered as position,
      coalesce(sum(size) over (order by due_at, id rows between unbounded preceding and 1 preceding), 0) as before
    from (${locked}) locked window ordered as (order by due_at, id)) measured
    where before < ${bytes} and unfinished = first and position <= greatest(1, ${limit}::int >> (3 * first)))`;
  const rows = await db
    .update(channelArrival)
    .set({
      dueAt: sql`${moment} + least(600000, ${leaseMs}::int * (1 << ${unfinished})) * interval '1 millisecond'`,
      attempts: sql`${channelArrival.attempts} + 1`,
      failure: neverFinished,
    })
    .where(sql`${channelArrival.id} in ${due}`)
    .returning();
  return rows.sort((a, b) => a.id - b.id);
}
export type ArrivalRow = Awaited<ReturnType<typeof claimArrivals>>[number];

const isUnfinished = and(eq(channelArrival.state, "received"), eq(channelArrival.failure, neverFinished));

/** Keeps claimed arrivals until a later moment, as long as their attempt goes on. */
export async function renewArrivals(db: Queryable, ids: readonly number[], until: Date): Promise<void> {
  await db
    .update(channelArrival)
    .set({ dueAt: until })
    .where(and(inArray(channelArrival.id, [...ids]), isUnfinished, lte(channelArrival.dueAt, until)));
}

/** What was attempted as often as may be and never finished becomes a dead letter. Returns its channels, one a letter. */
export async function giveUpArrivals(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .update(channelArrival)
    .set({ state: "dead", handledAt: now })
    .where(and(isUnfinished, lte(channelArrival.dueAt, now), gte(channelArrival.attempts, maxAttempts)))
    .returning({ channelCode: channelArrival.channelCode });
  return rows.map(({ channelCode }) => channelCode);
}

export type ArrivalResult =
  | { id: number; state: "handled" }
  | { id: number; state: "dead"; failure: string }
  | { id: number; state: "received"; failure?: string; dueAt: Date };

export async function setArrivals(
  db: Queryable,
  results: readonly ArrivalResult[],
  now: Date,
): Promise<void> {
  if (results.length === 0) return;
  const rows = results.map((one) => ({
    id: one.id,
    state: one.state,
    failure: "failure" in one ? (one.failure?.slice(0, 300) ?? null) : null,
    due_at: "dueAt" in one ? one.dueAt.toISOString() : null,
  }));
  await db.execute(sql`
    update channel_arrival a set state = r.state, failure = r.failure, due_at = coalesce(r.due_at, a.due_at), handled_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r (id bigint, state text, failure text, due_at timestamptz)
    where a.id = r.id`);
}

/**
 * Of what was handled before the one moment, or given up before the other, the bytes of so many go; what the product
 * knows it by stays. Answers how many went.
 */
export async function dropArrivalBodies(
  db: Queryable,
  { handledBefore, deadBefore, now }: { handledBefore: Date; deadBefore: Date; now: Date },
  limit: number,
): Promise<number> {
  const old = (state: "handled" | "dead", before: Date) => sql`(
    select id from channel_arrival where dropped_at is null and handled_at is not null and state = ${state}
      and handled_at < ${before.toISOString()}::timestamptz
    order by handled_at limit ${limit} for update skip locked)`;
  const rows = await db
    .update(channelArrival)
    .set({ body: Buffer.alloc(0), droppedAt: now })
    .where(
      sql`${channelArrival.id} in ${old("handled", handledBefore)} or ${channelArrival.id} in ${old("dead", deadBefore)}`,
    )
    .returning({ id: channelArrival.id });
  return rows.length;
}

/** Dead letters that can be read again, the newest first, without their bytes. */
export function listDeadArrivals(db: Queryable, limit: number) {
  return db
    .select({
      id: channelArrival.id,
      channelCode: channelArrival.channelCode,
      receivedAt: channelArrival.receivedAt,
      contentType: channelArrival.contentType,
      size: sql<number>`octet_length(${channelArrival.body})`,
      attempts: channelArrival.attempts,
      failure: channelArrival.failure,
    })
    .from(channelArrival)
    .where(and(eq(channelArrival.state, "dead"), isNull(channelArrival.droppedAt)))
    .orderBy(sql`${channelArrival.id} desc`)
    .limit(limit);
}

/** Makes a dead letter wait again; it arrived once, and is not counted anew. Answers its channel; null when there was none. */
export async function reviveArrival(db: Queryable, id: number, now: Date): Promise<string | null> {
  const rows = await db
    .update(channelArrival)
    .set({ state: "received", attempts: 1, dueAt: now })
    .where(and(eq(channelArrival.id, id), eq(channelArrival.state, "dead"), isNull(channelArrival.droppedAt)))
    .returning({ channelCode: channelArrival.channelCode });
  return rows[0]?.channelCode ?? null;
}

/** For each channel what waits, 1,000 at most, and since when. */
export async function countWaitingArrivals(db: Queryable) {
  const rows = await db.execute<{ channel_code: string; count: number; oldest: string }>(sql`
    select channel_code, count(*)::int as count, min(received_at)::text as oldest from (
      select channel_code, received_at from channel_arrival where state = 'received'
      order by due_at, id limit 1000) waiting
    group by channel_code`);
  return rows.map((row) => ({
    channelCode: row.channel_code,
    count: row.count,
    oldestAt: new Date(row.oldest),
  }));
}
