import type { RawSql } from "../database";
import { until } from "./until";

/**
 * Returns when every transaction that ran at the call has ended. Cursors read only below the oldest transaction of
 * the whole cluster, which other test files share.
 */
export async function untilSettled(sql: RawSql): Promise<void> {
  const [now] = await sql`select pg_current_xact_id()::text as xid`;
  await until("transactions of other tests end", async () => {
    const [row] = await sql`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${now?.xid}::xid8 as is_settled`;
    return row?.is_settled;
  });
}
