import { and, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { intakeMessage } from "@/db/schema";
import { backoffs } from "@/server/domain/delivery/backoff";
import { neverFinished } from "@/server/domain/delivery/state";
import { settleWithinMs, statesBefore } from "@/server/domain/intake/message-state";

/**
 * The state of a message in the queue that it came from: being handled (received), a dead letter (dead), or done
 * (none).
 */
const queue = sql`coalesce(
  (select case a.state when 'done' then null when 'dead' then 'dead' else 'received' end from channel_arrival a
    where jsonb_typeof(m.raw -> 'arrival') = 'number' and a.id = (m.raw ->> 'arrival')::bigint),
  (select case when bool_or(p.dead_at is null) then 'received' else 'dead' end from message_part p
    where p.channel_code = m.channel_code and m.raw -> 'parts' ? p.external_id having count(*) > 0),
  (select case when bool_or(w.dead_at is null) then 'received' else 'dead' end from wordless_message w
    where w.channel_code = m.channel_code and m.raw -> 'withoutWords' ? w.external_id having count(*) > 0),
  'none')`;

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;
const isDue = (now: Date) =>
  sql`m.state = 'received' and coalesce(m.due_at, m.received_at + ${settleWithinMs} * interval '1 millisecond') <= ${moment(now)}`;

/**
 * Claims the oldest unfinished message that no queue handles, for the time of the lease, which doubles with each
 * attempt. Null when there is none.
 */
export async function claimUnfinished(db: Queryable, { now, leaseMs }: { now: Date; leaseMs: number }) {
  const [row] = await db.execute<{
    id: string;
    channel_code: string;
    raw: unknown;
    message: unknown;
    attempts: number;
  }>(sql`
    update intake_message set attempts = attempts + 1, failure = ${neverFinished},
      due_at = ${moment(now)} + ${leaseMs}::int * (1 << attempts) * interval '1 millisecond'
    where id = (select m.id from intake_message m
      where ${isDue(now)} and m.message is not null and ${queue} = 'none' order by m.id limit 1 for update skip locked)
    returning id::text, channel_code, raw, message, attempts`);
  if (!row) return null;
  const [raw, message] = [intakeMessage.raw, intakeMessage.message].map((column) =>
    column.mapFromDriverValue(row[column.name as "raw" | "message"]),
  );
  return { attempts: row.attempts, raw, message, channelCode: row.channel_code, id: Number(row.id) };
}
export type UnfinishedMessage = NonNullable<Awaited<ReturnType<typeof claimUnfinished>>>;

/** Records why an attempt failed; without a next one the message is a dead letter. */
export async function setUnfinishedFailed(
  db: Queryable,
  id: number,
  { failure, dueAt }: { failure: string; dueAt: Date | null },
): Promise<void> {
  await db
    .update(intakeMessage)
    .set({ failure, dueAt, state: dueAt ? "received" : "dead" })
    .where(and(eq(intakeMessage.id, id), eq(intakeMessage.state, "received")));
}

/**
 * Makes dead letters of messages that cannot finish: attempted too often, given up by their queue, or not stored
 * whole. Returns the channel of each that no queue counted.
 */
export async function markUnfinishedDead(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db.execute<{ channel_code: string; queue: string }>(sql`
    update intake_message m set state = 'dead', due_at = null,
      failure = case when m.message is null then 'message_not_kept' else coalesce(m.failure, 'door_failed') end
    where ${isDue(now)} and ${queue} <> 'received' and (m.message is null or ${queue} = 'dead'
      or (m.attempts >= ${backoffs.arrivals.maxAttempts} and m.failure = ${neverFinished}))
    returning m.channel_code, ${queue} as queue`);
  return rows.filter((row) => row.queue === "none").map((row) => row.channel_code);
}

/** For each channel the number of unfinished messages stored before a moment, and the oldest of them. */
export async function countUnfinished(db: Queryable, before: Date) {
  const rows = await db.execute<{ channel_code: string; count: number; oldest: string }>(sql`
    select channel_code, count(*)::int as count, min(received_at)::text as oldest from intake_message m
    where state = 'received' and received_at <= ${moment(before)}
    group by channel_code order by min(received_at)`);
  return rows.map((row) => ({
    channelCode: row.channel_code,
    count: row.count,
    oldestAt: new Date(row.oldest),
  }));
}

/** Dead letters that no queue lists, newest first, without their text. */
export async function listDeadMessages(db: Queryable, limit: number) {
  const rows = await db.execute<{
    id: string;
    channel_code: string;
    received_at: string;
    attempts: number;
    failure: string | null;
    is_kept: boolean;
  }>(sql`
    select id::text, channel_code, received_at::text, attempts, failure, message is not null as is_kept
    from intake_message m where state = 'dead' and dropped_at is null and ${queue} = 'none'
    order by m.id desc limit ${limit}`);
  return rows.map(({ id, channel_code, received_at, attempts, failure, is_kept }) => ({
    ...{ id: Number(id), channelCode: channel_code, receivedAt: new Date(received_at) },
    ...{ attempts, failure, isKept: is_kept },
  }));
}

/** Replays a dead letter. Returns its channel; null when it is none, or was not stored whole. */
export async function replayUnfinished(db: Queryable, id: number, now: Date): Promise<string | null> {
  const [row] = await db
    .update(intakeMessage)
    .set({ state: "received", attempts: 0, failure: null, dueAt: now })
    .where(
      and(
        eq(intakeMessage.id, id),
        sql`${intakeMessage.state} in ${statesBefore("received")}`,
        sql`${intakeMessage.message} is not null`,
        isNull(intakeMessage.droppedAt),
      ),
    )
    .returning({ channelCode: intakeMessage.channelCode });
  return row?.channelCode ?? null;
}
