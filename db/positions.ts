import { sql } from "drizzle-orm";
import type { Database, Queryable } from "./database";

/**
 * Raises `event_xid()` and `event_horizon()` above all stored positions. Returns whether it had to.
 * Called when a database is prepared, before any write.
 */
export async function continuePositions(db: Database): Promise<boolean> {
  // A position is the transaction id that wrote an event. After a dump is restored, a younger cluster counts from the
  // start: new events would have positions that the readers of the timeline have passed.
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

/** From now on positions are the cluster's transaction ids plus `ahead`. */
export async function putPositionsAhead(tx: Queryable, ahead: bigint): Promise<void> {
  const define = (name: string, volatility: string, of: string) =>
    tx.execute(
      sql.raw(`create or replace function ${name}() returns xid8 language sql ${volatility}
        as $$ select ((${of}::text::bigint + ${ahead})::text)::xid8 $$`),
    );
  await define("event_xid", "volatile", "pg_current_xact_id()");
  await define("event_horizon", "stable", "pg_snapshot_xmin(pg_current_snapshot())");
}
