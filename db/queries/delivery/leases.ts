import { type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import type { QueueName } from "@/server/domain/delivery/backoff";
import type { DeliveryState } from "@/server/domain/delivery/state";
import { type StoredQueue, storedQueues } from "./stored-queues";

/** A lease on a row; only its holder may settle the row. */
export type Lease = { id: string; token: string; attempts: number; lane: string };

type LeaseClaim = {
  /** New with every claim. */
  token: string;
  now: Date;
  leaseMs: number;
  limit: number;
  busyLanes: readonly string[];
  /** Only rows of this route. */
  route?: string | undefined;
  /** Limits the rows by about so many bytes, but to one row at least. */
  bytes?: number | undefined;
};

const longestLeaseMs = 600_000;
const mostBytes = 2 ** 40;
/** Attempts whose last one had no outcome: its process died or hangs. */
const lost = sql`case when lease is null then 0 else attempts end`;
const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** Claims the rows that are due first and counts the attempt; no other worker gets them until the lease ends. */
export async function claimDue(db: Queryable, queue: QueueName, claim: LeaseClaim): Promise<Lease[]> {
  // Rows whose last attempt was lost are claimed separately, an eighth as many each time and for twice as long: a row
  // that kills its process delays few others.
  const stored = storedQueues[queue];
  const { token, now, leaseMs, limit, bytes = mostBytes } = claim;
  const rows = await db.execute<{ id: string; attempts: number; lane: string }>(sql`
    with locked as (${selectDue(stored, claim)}),
    ordered as (
      select id, lost, first_value(lost) over due as first, row_number() over due as position,
        coalesce(sum(size) over (due rows between unbounded preceding and 1 preceding), 0) as before
      from locked window due as (order by due_at, ${stored.order}, locked.id)),
    claimed as (
      update ${stored.table} set lease = ${token}, attempts = attempts + 1,
        due_at = ${moment(now)} + least(${longestLeaseMs}::int, ${leaseMs}::int * (1 << ${lost})) * interval '1 millisecond'
      where id in (select id from ordered
        where lost = first and position <= greatest(1, ${limit}::int >> (3 * least(first, 8))) and before < ${bytes}::bigint)
      returning *)
    select id::text, attempts, ${stored.lane} as lane from claimed order by ${stored.order}, claimed.id`);
  return rows.map((row) => ({ ...row, token }));
}

function selectDue({ table, order, size, lane, route }: StoredQueue, claim: LeaseClaim): SQL {
  const { now, limit, busyLanes } = claim;
  const isFree = busyLanes.length > 0 ? sql`and ${lane} not in ${busyLanes}` : sql``;
  const isRoute = route && claim.route ? sql`and ${route} = ${claim.route}` : sql``;
  return sql`
    select id, due_at, ${order}, ${size} as size, ${lost} as lost from ${table}
    where state in ('queued', 'failed') and due_at <= ${moment(now)} ${isFree} ${isRoute}
    order by due_at, ${order}, id limit ${limit} for update skip locked`;
}

/** Extends the leases of rows whose attempts go on. */
export async function renewLeases(
  db: Queryable,
  queue: QueueName,
  tokens: readonly string[],
  until: Date,
): Promise<void> {
  if (tokens.length === 0) return;
  await db.execute(sql`
    update ${storedQueues[queue].table} set due_at = greatest(due_at, ${moment(until)})
    where state in ('queued', 'failed') and lease in ${tokens}`);
}

export type Settlement = Lease & {
  /** Null leaves it unchanged. */
  state: DeliveryState | null;
  /** The number of attempts to store. */
  counted: number;
  lastError: string | null;
  /** When it is retried; null when it is not. */
  dueAt: Date | null;
  at: Date;
};

/** Writes the outcomes of attempts. Returns the ids whose lease was still held; the others were claimed again. */
export async function settleLeases(
  tx: Queryable,
  queue: QueueName,
  settlements: readonly Settlement[],
): Promise<Set<string>> {
  const { table, idType } = storedQueues[queue];
  const given = JSON.stringify(settlements.map(toRow));
  const rows = await tx.execute<{ id: string }>(sql`
    update ${table} as held set
      lease = null,
      state = coalesce(given.state, held.state),
      attempts = given.counted,
      due_at = coalesce(given.due_at, held.due_at),
      last_error = case when given.state is null then held.last_error else given.last_error end,
      settled_at = case when given.state is null then held.settled_at else given.at end
    from jsonb_to_recordset(${given}::text::jsonb) as given (id text, token uuid, state text, counted smallint,
      due_at timestamptz, last_error text, at timestamptz)
    where held.id = given.id::${idType} and held.lease = given.token and held.state in ('queued', 'failed')
    returning held.id::text`);
  return new Set(rows.map(({ id }) => id));
}

const toRow = ({ id, token, state, counted, lastError, dueAt, at }: Settlement) => ({
  id,
  token,
  state,
  counted,
  due_at: dueAt,
  last_error: lastError?.slice(0, 500) ?? null,
  at,
});

/** Replays a dead letter from its first attempt, under the same id. Returns whether there was one. */
export async function replayDead(
  tx: Transaction,
  queue: QueueName,
  id: string | number,
  now: Date,
): Promise<boolean> {
  const { table, idType, replayable = sql`true` } = storedQueues[queue];
  const rows = await tx.execute(sql`
    update ${table} set state = 'queued', attempts = 0, lease = null, due_at = ${moment(now)}
    where id = ${String(id)}::${idType} and state = 'dead' and ${replayable}
    returning id`);
  return rows.length > 0;
}

/** The next moment at which a row is due or a lease ends; null without one. */
export async function findNextDue(db: Queryable, queue: QueueName, now: Date): Promise<Date | null> {
  const [row] = await db.execute<{ due_at: string | null }>(sql`
    select min(due_at)::text as due_at from ${storedQueues[queue].table}
    where state in ('queued', 'failed') and due_at > ${moment(now)}`);
  return row?.due_at ? new Date(row.due_at) : null;
}
