import { setTimeout as sleep } from "node:timers/promises";
import type { RawSql } from "../database";

/**
 * Returns when every transaction that ran at the call has ended. Cursors read only below the oldest transaction of
 * the whole cluster, which other test files share.
 */
export async function untilSettled(sql: RawSql): Promise<void> {
  const [now] = await sql`select pg_current_xact_id()::text as xid`;
  for (let patience = 0; patience < 6_000; patience += 1) {
    const [row] = await sql`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${now?.xid}::xid8 as is_settled`;
    if (row?.is_settled) return;
    await sleep(20);
  }
  throw new Error("a transaction of another test does not end");
}
