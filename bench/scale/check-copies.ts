import { isDeepStrictEqual } from "node:util";
import type { openDatabase } from "@/db/database";
import { isMergedSql } from "@/db/predicates";
import { listEvents } from "@/db/queries/complaint/events";
import type { complaint } from "@/db/schema";
import { parseCode } from "@/server/domain/complaint/code";
import { replay } from "@/server/domain/complaint/replay";

type OpenDatabase = Pick<ReturnType<typeof openDatabase>, "db" | "sql">;

const sample = 1_000;

/** @throws Error when one of 1,000 complaints differs from its timeline, or has no valid number */
export async function checkCopies({ db, sql }: OpenDatabase): Promise<{ replayed: number; merged: number }> {
  const ids = await sql<{ id: string }[]>`
    (select id from complaint where id in (
      select 1 + floor(random() * (select max(id) from complaint))::bigint from generate_series(1, ${sample - 50})))
    union (select id from complaint where ${sql.unsafe(isMergedSql())} order by hashint8(id) limit 50)`;
  const wanted = ids.map(({ id }) => Number(id));
  const rows = await db.query.complaint.findMany({
    where: (table, { inArray }) => inArray(table.id, wanted),
  });
  for (const row of rows) {
    const state = replay(await listEvents(db, row.id));
    for (const [key, value] of Object.entries(state))
      if (!isDeepStrictEqual(row[key as keyof typeof row], value))
        throw new Error(`${row.code} differs in ${key}`);
    if (parseCode(row.code) !== row.code) throw new Error(`${row.code} is no report number`);
    if (row.masterCode) await checkMaster(sql, row);
  }
  return { replayed: rows.length, merged: rows.filter((row) => row.masterCode !== null).length };
}

async function checkMaster(sql: OpenDatabase["sql"], row: typeof complaint.$inferSelect): Promise<void> {
  const found = await sql`
    select from complaint m join complaint_event e on e.complaint_id = m.id
    where m.code = ${row.masterCode} and e.kind = 'absorb' and e.internal_note = ${row.code} and e.at = ${row.lastEventAt.toISOString()}`;
  if (found.length !== 1) throw new Error(`${row.code} is not absorbed by ${row.masterCode}`);
}
