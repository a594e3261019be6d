import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isUnplacedSql } from "@/db/predicates";
import type { BurstReason } from "@/server/domain/intake/burst";

/** Complaints of a heap that one request can move. */
const mostListed = 200;

/** Of a complaint's first event: it is held as part of a burst. Not of a confidential one. `row` is the alias. */
export const inHeapSql = (row: string) =>
  `not ${row}.is_confidential and exists (select from complaint_event b where b.complaint_id = ${row}.id
    and b.kind = 'submit' and b.payload ? 'burst')`;

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
      where ${sql.raw(isUnplacedSql("c"))} and c.pending is null and not c.is_confidential
    ) as held
    group by heap, held_as order by min(submitted_at), heap`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
