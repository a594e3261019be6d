import type { RawSql } from "@/db/database";
import { isClosedSql, isMergedSql } from "@/db/predicates";

export type Sizes = { complaints: number; base: number; copies: number; years: number };

/** A year of 52 whole weeks, so that a copy falls on the weekday of its original. */
export const yearDays = 364;
const years = 5;
const largestBase = 100_000;
/** Of earlier years mostly closed ones are copied (a city does not leave a thirtieth of all its complaints open). */
const closedShare = 0.93;

/** How many complaints to seed, and how often to copy each within a year, so that at least `complaints` result. */
export function planSizes(complaints: number): Sizes {
  const base = Math.min(largestBase, Math.ceil(complaints / years / closedShare));
  const copies = Math.ceil(complaints / (years * base * closedShare));
  return { complaints, base: Math.ceil(complaints / (years * copies * closedShare)), copies, years };
}

/**
 * Makes table `bench.plan`: a row per complaint to write, in order of submission, with its original, time shift, id
 * and number. Merged pairs stay complete and share a shift; the rest is cut to exactly `complaints`.
 */
export async function planCopies(sql: RawSql, { complaints, copies, years }: Sizes): Promise<void> {
  await sql`create index on bench.complaint (master_code) where master_code is not null`;
  await sql`create index on bench.complaint (recurs_of_code) where recurs_of_code is not null`;
  await sql`create unique index on bench.complaint (code)`;
  await sql`analyze bench.complaint`;
  await sql`
    create unlogged table bench.lineage as
    select c.id, c.submitted_at, m.id as master_id, r.id as recurs_id, coalesce(m.id, c.id) as root_id,
           m.id is not null or r.id is not null
             or exists (select from bench.complaint s where s.master_code = c.code)
             or exists (select from bench.complaint s where s.recurs_of_code = c.code) as is_paired,
           ${sql.unsafe(isClosedSql("c"))}
             and coalesce(${sql.unsafe(`${isClosedSql("m")} and not ${isMergedSql("m")}`)}, true) as may_age
    from bench.complaint c left join bench.complaint m on m.code = c.master_code
    left join bench.complaint r on r.code = c.recurs_of_code`;
  await sql`
    create unlogged table bench.draft as
    select b.id as base_id, b.master_id, b.recurs_id, b.is_paired, copy, year, ${jitter(sql)} as shift, b.submitted_at - ${jitter(sql)} as submitted_at
    from bench.lineage b, generate_series(0, ${copies - 1}) copy, generate_series(0, ${years - 1}) year
    where year = 0 or b.may_age`;
  await sql`
    create unlogged table bench.kept as
    select * from bench.draft where is_paired
    union all
    (select * from bench.draft where not is_paired order by hashint8(base_id * 131 + copy * 17 + year)
     limit ${complaints} - (select count(*) from bench.draft where is_paired))`;
  await sql`drop table bench.draft`;
  await sql`
    create unlogged table bench.plan as
    select row_number() over (order by submitted_at, base_id, copy, year) as id, base_id, master_id, recurs_id, copy, year, shift, submitted_at,
           (submitted_at at time zone 'Asia/Jakarta')::date as day,
           row_number() over (partition by (submitted_at at time zone 'Asia/Jakarta')::date order by submitted_at, base_id, copy, year) as serial
    from bench.kept`;
  await sql`drop table bench.kept`;
  await sql`create index on bench.plan (id)`;
  await sql`create index on bench.plan (base_id, copy, year)`;
  await sql`analyze bench.plan`;
}

/** Whole years, and up to two days in minutes that differ from copy to copy. */
const jitter = (sql: RawSql) => sql`
  make_interval(days => year * ${yearDays}, mins => case when copy = 0 then 0 else abs(hashint8(b.root_id * 31 + copy) % 2880) end)`;
