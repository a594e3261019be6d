import { sql } from "drizzle-orm";
import type { Database, Queryable } from "./database";

/**
 * Every event's position is the transaction that wrote it, and every reader of the timeline keeps one. A cluster into
 * which a dump was restored counts its transactions from the beginning again: what happens there would lie behind every
 * reader and never be counted, told or answered. So `event_xid()` and `event_horizon()` add what is missing, a number
 * that this puts forward when positions are known that the cluster has yet to reach. Called when a database is prepared,
 * before anybody writes. Returns whether it had to.
 */
export async function continuePositions(db: Database): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.execute<{ ahead: string | null }>(sql`
      with known (xid) as (
        (select xid from complaint_event order by xid desc limit 1)
        union all select xid from notification_outbox
        union all select xid from place_learning
        union all select horizon from read_model
      ), furthest as (select max(xid::text::bigint) as position from known)
      select (position + 1 - pg_snapshot_xmin(pg_current_snapshot())::text::bigint)::text as ahead from furthest
      where position > event_horizon()::text::bigint
        + (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(pg_current_snapshot())::text::bigint)`);
    if (!row?.ahead) return false;
    await putPositionsAhead(tx, BigInt(row.ahead));
    return true;
  });
}

/** From now on positions are the cluster's transaction ids and so many more. */
export async function putPositionsAhead(tx: Queryable, ahead: bigint): Promise<void> {
  const define = (name: string, volatility: string, of: string) =>
    tx.execute(
      sql.raw(`create or replace function ${name}() returns xid8 language sql ${volatility}
        as $$ select ((${of}::text::bigint + ${ahead})::text)::xid8 $$`),
    );
  await define("event_xid", "volatile", "pg_current_xact_id()");
  await define("event_horizon", "stable", "pg_snapshot_xmin(pg_current_snapshot())");
}
