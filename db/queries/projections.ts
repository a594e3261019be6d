import { sql } from "drizzle-orm";
import type { Database, Queryable, Transaction } from "../database";

/** What the tallies count of a complaint at `now`. A report about officials counts for the city and for no area. */
const factsOf = (now: Date) => sql`
  select c.id as complaint_id, case when c.is_confidential then '' else coalesce(c.kelurahan_code, '') end as kelurahan_code, c.status, k.group_code,
         c.completion_stopped_at is null and c.completion_due_at < ${now.toISOString()}::timestamptz as is_overdue
  from complaint c join category k on k.code = c.category_code`;

type Position = { xid: string; eventId: number; at: string };

/** Where the projection stands; the row stays locked until the transaction ends, so only one worker projects. */
export async function lockProjection(tx: Transaction, name: string): Promise<Position> {
  await tx.execute(sql`insert into projection values (${name}, '0', 0, '1970-01-01') on conflict do nothing`);
  const [row] = await tx.execute<Position>(
    sql`select xid::text, event_id::float8 as "eventId", at::text from projection where name = ${name} for update`,
  );
  if (!row) throw new Error(`no projection ${name}`);
  return row;
}

/**
 * The next events after a position, none of a transaction that could still have an older sibling: everything below the
 * oldest running transaction is complete, so nothing is skipped however late it commits.
 */
export function listNextEvents(tx: Transaction, { xid, eventId }: Position, limit: number) {
  return tx.execute<{ xid: string; id: string; complaintId: string }>(sql`
    select xid::text, id::text, complaint_id::text as "complaintId" from complaint_event
    where (xid, id) > (${xid}::xid8, ${eventId}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by complaint_event.xid, complaint_event.id limit ${limit}`);
}

/** Open complaints whose deadline passed between two moments: time moves them, no event does. */
export async function listNewlyOverdue(tx: Transaction, from: string, now: Date): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id::text from complaint
    where completion_stopped_at is null and completion_due_at >= ${from}::timestamptz and completion_due_at < ${now.toISOString()}::timestamptz`);
  return rows.map((row) => row.id);
}

/** Counts the named complaints anew: what the tallies held of them goes out, what they are now comes in. */
export async function recount(tx: Transaction, complaintIds: readonly string[], now: Date): Promise<void> {
  const ids = sql`array[${sql.join(
    complaintIds.map((id) => sql`${id}::bigint`),
    sql`, `,
  )}]`;
  await tx.execute(sql`
    with new as materialized (${factsOf(now)} where c.id = any(${ids})),
    delta as (
      select kelurahan_code, status, group_code, is_overdue, sum(n)::int as n from (
        select kelurahan_code, status, group_code, is_overdue, 1 as n from new
        union all
        select kelurahan_code, status, group_code, is_overdue, -1 from complaint_fact where complaint_id = any(${ids})
      ) both_sides group by 1, 2, 3, 4 having sum(n) <> 0
    ),
    counted as (
      insert into area_tally as t select kelurahan_code, status, group_code, is_overdue, n from delta
      on conflict (kelurahan_code, status, group_code, is_overdue) do update set count = t.count + excluded.count
    )
    insert into complaint_fact select complaint_id, kelurahan_code, status, group_code, is_overdue from new
    on conflict (complaint_id) do update set kelurahan_code = excluded.kelurahan_code, status = excluded.status,
      group_code = excluded.group_code, is_overdue = excluded.is_overdue`);
}

export async function setPosition(
  tx: Transaction,
  name: string,
  position: { xid: string; id: string },
  now: Date,
) {
  await tx.execute(sql`
    update projection set xid = ${position.xid}::xid8, event_id = ${position.id}::bigint, at = ${now.toISOString()}::timestamptz
    where name = ${name}`);
}

/** Counts everything from scratch; the position is the oldest transaction still running, what is newer comes again. */
export function rebuildTallies(db: Database, name: string, now: Date): Promise<void> {
  return db.transaction(
    async (tx) => {
      // Comes before the snapshot, so that no projector of the same moment makes it a serialization failure.
      await tx.execute(sql`lock table projection in exclusive mode`);
      await lockProjection(tx, name);
      await tx.execute(sql`delete from area_tally`);
      await tx.execute(sql`delete from complaint_fact`);
      await tx.execute(sql`insert into complaint_fact ${factsOf(now)}`);
      await tx.execute(sql`
        insert into area_tally select kelurahan_code, status, group_code, is_overdue, count(*) from complaint_fact group by 1, 2, 3, 4`);
      await tx.execute(sql`
        update projection set xid = pg_snapshot_xmin(pg_current_snapshot()), event_id = 0, at = ${now.toISOString()}::timestamptz
        where name = ${name}`);
    },
    { isolationLevel: "repeatable read" },
  );
}

type TallyRow = {
  kelurahanCode: string;
  status: string;
  groupCode: string;
  isOverdue: boolean;
  count: number;
};

/** The tallies that are not zero, in one order, for comparing. */
export async function listTallies(db: Queryable): Promise<TallyRow[]> {
  const rows = await db.execute<TallyRow>(sql`
    select kelurahan_code as "kelurahanCode", status, group_code as "groupCode", is_overdue as "isOverdue", count::int
    from area_tally where count <> 0 order by 1, 2, 3, 4`);
  return [...rows];
}

/** The same counted over the complaints themselves; for tests, in proportion to them all. */
export async function countTalliesAnew(db: Queryable, now: Date): Promise<TallyRow[]> {
  const rows = await db.execute<TallyRow>(sql`
    select kelurahan_code as "kelurahanCode", status, group_code as "groupCode", is_overdue as "isOverdue", count(*)::int
    from (${factsOf(now)}) facts group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
  return [...rows];
}
