import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { messagePart, wordlessMessage } from "../../schema";

const tables = { part: messagePart, wordless: wordlessMessage } as const;
/** What waits for the rest of its message, or for words. */
export type WaitingKind = keyof typeof tables;

type Failure = { failure: string; retryAt: Date | null; deadAt: Date | null };

/** Notes that rows could not be brought, once more. */
export async function setWaitingFailed(
  db: Queryable,
  kind: WaitingKind,
  ids: readonly number[],
  failure: Failure,
): Promise<void> {
  const table = tables[kind];
  await db
    .update(table)
    .set({ ...failure, attempts: sql`${table.attempts} + 1` })
    .where(inArray(table.id, [...ids]));
}

const mostDead = 1_000;

/** What was given up of one sender at one moment, the newest first, without its words and without the sender. */
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
  }>(sql`${groups("part")} union all ${groups("wordless")} order by dead_at desc, kind, id limit ${limit}`);
  return rows.map(({ channel_code, dead_at, ...row }) => ({
    ...row,
    channelCode: channel_code,
    deadAt: new Date(dead_at),
  }));
}

/** Has everything that was given up with a row tried again. Answers its channel; null when it is no dead letter. */
export async function reviveWaiting(db: Queryable, kind: WaitingKind, id: number): Promise<string | null> {
  const table = tables[kind];
  const together = sql`(select channel_code, address, dead_at from ${table} where id = ${id})`;
  const rows = await db
    .update(table)
    .set({ attempts: 0, retryAt: null, deadAt: null })
    .where(sql`(${table.channelCode}, ${table.address}, ${table.deadAt}) in ${together}`)
    .returning({ channelCode: table.channelCode });
  return rows[0]?.channelCode ?? null;
}

/** Deletes what was given up before a moment, so many rows of each kind; answers how many. */
export async function deleteDeadWaiting(db: Queryable, before: Date, limit: number): Promise<number> {
  let gone = 0;
  for (const table of Object.values(tables)) {
    const rows = await db
      .delete(table)
      .where(
        sql`${table.id} in (select id from ${table} where dead_at < ${before.toISOString()}::timestamptz
          order by dead_at limit ${limit} for update skip locked)`,
      )
      .returning({ id: table.id });
    gone += rows.length;
  }
  return gone;
}
