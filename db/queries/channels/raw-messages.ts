import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { rawMessage } from "../../schema";
import { sealedOverhead } from "../../vault/seal";

type NewRow = {
  channelCode: string;
  receivedAt: Date;
  digest: Uint8Array;
  contentType: string;
  body: Uint8Array;
  /** When the worker may take it; at once unless it is being worked on. */
  dueAt?: Date;
};

/** Stores raw messages. Returns the ids of new ones; the same bytes of a channel are one row. */
export async function insertRawMessages(db: Queryable, rawMessages: readonly NewRow[]): Promise<number[]> {
  if (rawMessages.length === 0) return [];
  const rows = await db
    .insert(rawMessage)
    .values(rawMessages.map((one) => ({ ...one, dueAt: one.dueAt ?? one.receivedAt })))
    .onConflictDoNothing({ target: [rawMessage.channelCode, rawMessage.digest] })
    .returning({ id: rawMessage.id });
  return rows.map(({ id }) => id);
}

/** Lets the worker take it from `dueAt` on. Changes nothing once the worker has taken it. */
export async function releaseRawMessage(db: Queryable, id: number, dueAt: Date): Promise<void> {
  await db
    .update(rawMessage)
    .set({ dueAt })
    .where(and(eq(rawMessage.id, id), eq(rawMessage.attempts, 0)));
}

/** Raw messages with their bytes. */
export async function listRawMessages(db: Queryable, ids: readonly string[]) {
  const rows = await db
    .select()
    .from(rawMessage)
    .where(inArray(rawMessage.id, ids.map(Number)));
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
export type RawMessageRow = Awaited<ReturnType<typeof listRawMessages>>[number];

/**
 * Deletes the bytes of raw messages that were handled, or became dead letters, before these moments, up to a limit;
 * their digests stay. Returns how many.
 */
export async function dropRawMessageBodies(
  db: Queryable,
  { handledBefore, deadBefore, now }: { handledBefore: Date; deadBefore: Date; now: Date },
  limit: number,
): Promise<number> {
  const old = (state: "done" | "dead", before: Date) => sql`(
    select id from channel_arrival where dropped_at is null and settled_at is not null and state = ${state}
      and settled_at < ${before.toISOString()}::timestamptz
    order by settled_at limit ${limit} for update skip locked)`;
  const rows = await db
    .update(rawMessage)
    .set({ body: Buffer.alloc(0), droppedAt: now })
    .where(
      sql`${rawMessage.id} in ${old("done", handledBefore)} or ${rawMessage.id} in ${old("dead", deadBefore)}`,
    )
    .returning({ id: rawMessage.id });
  return rows.length;
}

/** A dead letter with its bytes; null for any other raw message, and once its bytes are deleted. */
export async function findDeadRawMessage(db: Queryable, id: number) {
  const { channelCode, receivedAt, contentType, body, lastError: failure } = rawMessage;
  const [row = null] = await db
    .select({ channelCode, receivedAt, contentType, body, failure })
    .from(rawMessage)
    .where(and(eq(rawMessage.id, id), eq(rawMessage.state, "dead"), isNull(rawMessage.droppedAt)));
  return row;
}

/** Dead letters that can be replayed, newest first, without their bytes. */
export function listDeadRawMessages(db: Queryable, limit: number) {
  return db
    .select({
      id: rawMessage.id,
      channelCode: rawMessage.channelCode,
      receivedAt: rawMessage.receivedAt,
      contentType: rawMessage.contentType,
      size: sql<number>`octet_length(${rawMessage.body}) - ${sealedOverhead}::int`,
      attempts: rawMessage.attempts,
      failure: rawMessage.lastError,
    })
    .from(rawMessage)
    .where(and(eq(rawMessage.state, "dead"), isNull(rawMessage.droppedAt)))
    .orderBy(sql`${rawMessage.id} desc`)
    .limit(limit);
}

export async function findRawMessageChannel(db: Queryable, id: number): Promise<string | null> {
  const [row] = await db
    .select({ channelCode: rawMessage.channelCode })
    .from(rawMessage)
    .where(eq(rawMessage.id, id));
  return row?.channelCode ?? null;
}

/** For each channel the waiting raw messages, 1,000 at most, and the time of the oldest. */
export async function countWaitingRawMessages(db: Queryable) {
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
