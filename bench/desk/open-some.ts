import type { RawSql } from "@/db/database";
import { isOpenSql, isResolvedSql } from "@/db/predicates";
import { sayResult } from "../scale/say";

/**
 * Reopens the newest closed complaints until so many are open. Only the rows, not their timelines: enough for lists
 * and searches; moves are measured on complaints that were open anyway.
 */
export async function openSome(sql: RawSql, wanted: number): Promise<void> {
  const [row] = await sql<{ open: number }[]>`
    select count(*)::int as open from complaint where ${sql.unsafe(isOpenSql())}`;
  const missing = wanted - (row?.open ?? 0);
  if (missing <= 0) return;
  sayResult(`opening ${missing} more`);
  await sql`
    update complaint set status = 'in_progress', completion_stopped_at = null,
      completion_due_at = now() + (id % 240 - 48) * interval '1 hour'
    where id in (select id from complaint where ${sql.unsafe(isResolvedSql())} order by last_event_at desc, id desc limit ${missing})`;
  await sql`vacuum analyze complaint`;
}
