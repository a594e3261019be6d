import { type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { answer, delivery, handoff, webhookDelivery } from "@/db/schema";
import type { QueueName } from "@/server/domain/delivery/backoff";
import type { DeliveryState } from "@/server/domain/delivery/state";

type Stored = {
  table: typeof answer | typeof delivery | typeof handoff | typeof webhookDelivery;
  idType: SQL;
  /** Rows of one lane are never attempted at the same time. */
  lane: SQL;
  order: SQL;
  /** By what a row leaves, where some of it may be off. */
  route?: SQL;
  replayable?: SQL;
};

const queues: Record<Exclude<QueueName, "arrivals">, Stored> = {
  notifications: {
    table: delivery,
    idType: sql`uuid`,
    lane: sql`id::text`,
    order: sql`composed_at`,
    route: sql`means`,
  },
  replies: {
    table: answer,
    idType: sql`uuid`,
    lane: sql`channel_code || ' ' || address`,
    order: sql`created_at, event_id`,
    route: sql`channel_code`,
    replayable: sql`dropped_at is null`,
  },
  webhooks: {
    table: webhookDelivery,
    idType: sql`uuid`,
    lane: sql`webhook_id::text`,
    order: sql`event_id`,
  },
  handoffs: { table: handoff, idType: sql`bigint`, lane: sql`unit_id::text`, order: sql`id` },
};
export type StoredQueue = keyof typeof queues;

/** Who may settle a row: whoever claimed this attempt at it until this moment. */
export type Lease = { id: string; attempts: number; leasedUntil: Date; lane: string };

export type Claim = {
  now: Date;
  leasedUntil: Date;
  limit: number;
  busyLanes: readonly string[];
  /** Only what leaves by it. */
  route?: string | undefined;
};

/** Claims the rows that are due first, in their order, and counts the attempt; nobody else is given them until the lease ends. */
export async function claimDue(db: Queryable, queue: StoredQueue, claim: Claim): Promise<Lease[]> {
  const { table, lane, order, route } = queues[queue];
  const { now, leasedUntil, limit, busyLanes } = claim;
  const isFree = busyLanes.length > 0 ? sql`and ${lane} not in ${busyLanes}` : sql``;
  const isRoute = route && claim.route ? sql`and ${route} = ${claim.route}` : sql``;
  const rows = await db.execute<{ id: string; attempts: number; lane: string }>(sql`
    with claimed as (
      update ${table} set due_at = ${leasedUntil.toISOString()}::timestamptz, attempts = attempts + 1
      where id in (
        select id from ${table}
        where state in ('queued', 'failed') and due_at <= ${now.toISOString()}::timestamptz ${isFree} ${isRoute}
        order by due_at, ${order} limit ${limit} for update skip locked)
      returning *)
    select id::text, attempts, ${lane} as lane from claimed order by ${order}`);
  return rows.map((row) => ({ ...row, leasedUntil }));
}

export type Settlement = Lease & {
  /** Null leaves it as it was. */
  state: DeliveryState | null;
  /** How many attempts it has had by then. */
  counted: number;
  lastError: string | null;
  /** When it is tried again; null when it is not. */
  dueAt: Date | null;
  at: Date;
};

/** Writes what attempts came to. Returns the ids whose lease was still held; the others are somebody else's by now. */
export async function settleLeases(
  tx: Queryable,
  queue: StoredQueue,
  settlements: readonly Settlement[],
): Promise<Set<string>> {
  const { table, idType } = queues[queue];
  const given = JSON.stringify(settlements.map(toRow));
  const rows = await tx.execute<{ id: string }>(sql`
    update ${table} as held set
      state = coalesce(given.state, held.state),
      attempts = given.counted,
      due_at = coalesce(given.due_at, held.due_at),
      last_error = case when given.state is null then held.last_error else given.last_error end,
      settled_at = case when given.state is null then held.settled_at else given.at end
    from jsonb_to_recordset(${given}::text::jsonb) as given (id text, attempts smallint, leased_until timestamptz,
      state text, counted smallint, due_at timestamptz, last_error text, at timestamptz)
    where held.id = given.id::${idType} and held.attempts = given.attempts and held.due_at = given.leased_until
      and held.state in ('queued', 'failed')
    returning held.id::text`);
  return new Set(rows.map(({ id }) => id));
}

const toRow = ({ id, attempts, leasedUntil, state, counted, lastError, dueAt, at }: Settlement) => ({
  id,
  attempts,
  leased_until: leasedUntil,
  state,
  counted,
  due_at: dueAt,
  last_error: lastError?.slice(0, 500) ?? null,
  at,
});

/** Makes a dead letter wait for a first attempt again, under the same id. Returns whether there was one. */
export async function replayDead(
  tx: Transaction,
  queue: StoredQueue,
  id: string | number,
  now: Date,
): Promise<boolean> {
  const { table, idType, replayable } = queues[queue];
  const rows = await tx.execute(sql`
    update ${table} set state = 'queued', attempts = 0, due_at = ${now.toISOString()}::timestamptz
    where id = ${String(id)}::${idType} and state = 'dead' ${replayable ? sql`and ${replayable}` : sql``}
    returning id`);
  return rows.length > 0;
}

/** The next moment at which a row comes due, leases that end among them; null when there is none. */
export async function findNextDue(db: Queryable, queue: StoredQueue, now: Date): Promise<Date | null> {
  const [row] = await db.execute<{ due_at: string | null }>(sql`
    select min(due_at)::text as due_at from ${queues[queue].table}
    where state in ('queued', 'failed') and due_at > ${now.toISOString()}::timestamptz`);
  return row?.due_at ? new Date(row.due_at) : null;
}
