import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isOpenSql, isPublicSql, isUnplacedSql } from "@/db/predicates";
import { firstStatus, type Status } from "@/server/domain/complaint/status";
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
  /** Public ones of the same burst that are with their units and still open, the oldest first. */
  published: { code: string; status: Status }[];
  /** The oldest of these, or else the oldest public one held, or else the oldest. */
  masterCode: string;
  /** The oldest ones. */
  items: { code: string; excerpt: string }[];
};

/** Complaints that wait as part of a burst, by burst, the earliest first. One query. */
export async function listHeaps(db: Queryable): Promise<HeapRow[]> {
  const rows = await db.execute<Omit<HeapRow, "since"> & { since: string }>(sql`
    with heaps as (
      select heap, held_as, count(*)::int as count, min(submitted_at) as since,
        (array_agg(code order by is_public desc, submitted_at, id))[1] as oldest,
        (array_agg(mark) filter (where mark is not null))[1] as mark,
        jsonb_agg(jsonb_build_object('code', code, 'excerpt', excerpt) order by place)
          filter (where place <= ${mostListed}) as items
      from (
        select c.id, c.code, c.submitted_at, c.is_public, left(c.text, 140) as excerpt,
          e.payload #>> '{burst,heap}' as heap, e.payload #>> '{burst,heldAs}' as held_as,
          case e.payload #>> '{burst,heldAs}' when 'same_words' then m.words else m.network end as mark,
          row_number() over (partition by e.payload #> '{burst}' order by c.submitted_at, c.id) as place
        from complaint c join complaint_event e on e.complaint_id = c.id and e.kind = 'submit' and e.payload ? 'burst'
          left join burst_mark m on m.complaint_id = c.id
        where ${held} and c.pending is null
      ) as held
      group by heap, held_as)
    select heap, held_as as "heldAs", count, since::text as since, items, published,
      coalesce(published #>> '{0,code}', oldest) as "masterCode"
    from heaps h cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'status', p.status) order by p.submitted_at, p.id),
        '[]') as published
      from burst_mark m join complaint p on p.id = m.complaint_id
      where (h.held_as = 'same_words' and m.words = h.mark or h.held_as = 'same_network' and m.network = h.mark)
        and ${sql.raw(isPublicSql("p"))} and ${sql.raw(isOpenSql("p"))} and not ${sql.raw(isUnplacedSql("p"))}
        and p.accused_unit_id is null
    ) as siblings order by h.since, heap`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}
