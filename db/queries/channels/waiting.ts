import { and, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { backoffs } from "@/server/domain/delivery/backoff";
import { neverFinished } from "@/server/domain/delivery/state";
import type { Queryable } from "../../database";
import { messagePart, wordlessMessage } from "../../schema";

const tables = { part: messagePart, captionless: wordlessMessage } as const;
/** Messages that wait for their other parts, or for a text. */
export type WaitingKind = keyof typeof tables;

type Failure = { failure: string; retryAt: Date | null; deadAt: Date | null };

type ClaimedMessage = { id: number; attempts: number };

/** Counts attempts as they begin; the next one may begin at `again`. */
export async function claimWaiting(
  db: Queryable,
  kind: WaitingKind,
  claimed: readonly ClaimedMessage[],
  again: Date,
): Promise<void> {
  await db.execute(sql`
    update ${tables[kind]} w set attempts = c.attempts, failure = ${neverFinished}, retry_at = ${again.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(claimed)}::text::jsonb) as c (id bigint, attempts smallint)
    where w.id = c.id`);
}

/** Makes dead letters of rows whose attempts all ended without an outcome. Returns their channels, one per row. */
export async function giveUpWaiting(db: Queryable, kind: WaitingKind, now: Date): Promise<string[]> {
  const table = tables[kind];
  const isUnfinished = and(
    eq(table.failure, neverFinished),
    gte(table.attempts, backoffs.arrivals.maxAttempts),
  );
  const rows = await db
    .update(table)
    .set({ deadAt: now })
    .where(and(isNull(table.deadAt), isUnfinished, lte(table.retryAt, now)))
    .returning({ channelCode: table.channelCode });
  return rows.map(({ channelCode }) => channelCode);
}

/** Records that the attempt at rows failed. */
export async function setWaitingFailed(
  db: Queryable,
  kind: WaitingKind,
  ids: readonly number[],
  failure: Failure,
): Promise<void> {
  const table = tables[kind];
  await db
    .update(table)
    .set(failure)
    .where(inArray(table.id, [...ids]));
}

const mostDead = 1_000;

/** Dead letters of one sender and moment as one, newest first, without texts and senders. */
export async function listDeadWaiting(db: Queryable, limit: number) {
  const groups = (kind: WaitingKind) => sql`
    select ${kind}::text as kind, min(id)::int as id, channel_code, dead_at, count(*)::int as count,
      max(attempts)::int as attempts, max(failure) as failure
    from (select * from ${tables[kind]} where dead_at is not null order by dead_at desc limit ${mostDead}) dead
    group by channel_code, address, dead_at`;
  const rows = await db.execute<{
    kind: WaitingKind;
    id: number;
    channel_code: string;
    dead_at: string;
    count: number;
    attempts: number;
    failure: string | null;
  }>(
    sql`${groups("part")} union all ${groups("captionless")} order by dead_at desc, kind, id limit ${limit}`,
  );
  return rows.map(({ channel_code, dead_at, ...row }) => ({
    ...row,
    channelCode: channel_code,
    deadAt: new Date(dead_at),
  }));
}

/**
 * Replays all rows that became dead letters together with this one. Returns their channel; null when it is no dead
 * letter.
 */
export async function replayWaitingRow(db: Queryable, kind: WaitingKind, id: number): Promise<string | null> {
  const table = tables[kind];
  const group = sql`(select channel_code, address, dead_at from ${table} where id = ${id})`;
  const rows = await db
    .update(table)
    .set({ attempts: 0, retryAt: null, deadAt: null })
    .where(sql`(${table.channelCode}, ${table.addressKey}, ${table.deadAt}) in ${group}`)
    .returning({ channelCode: table.channelCode });
  return rows[0]?.channelCode ?? null;
}

/** Deletes dead letters from before a moment, up to a limit per kind. Returns how many. */
export async function deleteDeadWaiting(db: Queryable, before: Date, limit: number): Promise<number> {
  let deleted = 0;
  for (const table of Object.values(tables)) {
    const rows = await db
      .delete(table)
      .where(
        sql`${table.id} in (select id from ${table} where dead_at < ${before.toISOString()}::timestamptz
          order by dead_at limit ${limit} for update skip locked)`,
      )
      .returning({ id: table.id });
    deleted += rows.length;
  }
  return deleted;
}
