import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isUnplacedSql } from "@/db/predicates";
import { firstStatus } from "@/server/domain/complaint/status";
import type { BurstReason } from "@/server/domain/intake/burst";

/** Complaints of a heap that one request can move. */
const mostListed = 200;

/** It is held as part of a burst, and nothing has ended that. Not of a confidential one. `row` is the alias. */
export const inHeapSql = (row: string) =>
  `not ${row}.is_confidential and exists (select from complaint_event b where b.complaint_id = ${row}.id
    and b.kind = 'submit' and b.payload ? 'burst') and not exists (select from complaint_event b
    where b.complaint_id = ${row}.id and (b.to_status <> '${firstStatus(null)}' or b.payload ? 'endsHold'))`;

const held = sql.raw(`${isUnplacedSql("c")} and ${inHeapSql("c")}`);

/** How many complaints of all bursts are held, and since when the oldest. */
export async function countHeld(db: Queryable): Promise<{ count: number; since: Date | null }> {
  const [row] = await db.execute<{ count: number; since: string | null }>(
    sql`select count(*)::int as count, min(c.submitted_at)::text as since from complaint c where ${held}`,
  );
  return { count: row?.count ?? 0, since: row?.since ? new Date(row.since) : null };
}

/** Numbers of held complaints submitted before a moment, the oldest first. */
export async function listHeldBefore(db: Queryable, before: Date, limit: number): Promise<string[]> {
  const rows = await db.execute<{ code: string }>(sql`
    select c.code from complaint c where ${held} and c.submitted_at <= ${before.toISOString()}::timestamptz
    order by c.submitted_at, c.id limit ${limit}`);
  return rows.map(({ code }) => code);
}

type HeapRow = {
  heap: string;
  heldAs: BurstReason;
  count: number;
  since: Date;
  /** The oldest public one, or else the oldest. */
  masterCode: string;
  /** The oldest ones. */
  items: { code: string; excerpt: string }[];
};

/** Complaints that wait as part of a burst, by burst, the earliest first. One query. */
export async function listHeaps(db: Queryable): Promise<HeapRow[]> {
  const rows = await db.execute<Omit<HeapRow, "since"> & { since: string }>(sql`
    select heap, held_as as "heldAs", count(*)::int as count, min(submitted_at)::text as since,
      (array_agg(code order by is_public desc, submitted_at, id))[1] as "masterCode",
      jsonb_agg(jsonb_build_object('code', code, 'excerpt', excerpt) order by place)
        filter (where place <= ${mostListed}) as items
    from (
      select c.id, c.code, c.submitted_at, c.is_public, left(c.text, 140) as excerpt,
        e.payload #>> '{burst,heap}' as heap, e.payload #>> '{burst,heldAs}' as held_as,
        row_number() over (partition by e.payload #> '{burst}' order by c.submitted_at, c.id) as place
      from complaint c join complaint_event e on e.complaint_id = c.id and e.kind = 'submit' and e.payload ? 'burst'
      where ${held} and c.pending is null
    ) as held
    group by heap, held_as order by min(submitted_at), heap`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
