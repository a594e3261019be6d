import { type SQL, sql } from "drizzle-orm";
import type { Database, Queryable, RawSql } from "@/db/database";
import { isListedSql } from "@/db/predicates";
import type { Status } from "@/server/domain/complaint/status";
import type { StoredCounts } from "@/server/domain/statistics/stored-counts";

/** A prepared statement whose plan is cached: an area's index is the best path for every area. */
type PreparedSql = RawSql;

/** Every combination of these values in the cube, over all agencies and channels. */
export type CellBox = {
  areas: readonly string[];
  categories: readonly string[];
  periods: readonly string[];
};

const list = (values: readonly string[]) =>
  sql`${`{${values.map((value) => `"${value}"`).join(",")}}`}::text::text[]`;

const figuresOf = ({ areas, categories, periods }: CellBox): SQL => sql`
  select area || '|' || category || '|' || period as key, counts from figure
  where area = any(${list(areas)}) and category = any(${list(categories)}) and agency = '' and channel = ''
    and period = any(${list(periods)})`;

export const cellKey = (area: string, category: string, period: string) => `${area}|${category}|${period}`;

/**
 * Packed cells of the cube by `cellKey`, the map's all-time counts by scope, and the moment of each read model, in
 * one round trip and by the keys' indexes.
 */
export async function readCells(db: Queryable, boxes: readonly CellBox[], scopes: readonly string[]) {
  const rows = await db.execute<{ kind: string; key: string; counts: StoredCounts; at: number | null }>(sql`
    select 'figure' as kind, key, counts, null::float8 as at
    from (${sql.join(boxes.map(figuresOf), sql` union all `)}) cells
    union all
    select 'map', scope, counts, null from map_cell where period = 'all' and scope = any(${list(scopes)})
    union all
    select 'mark', name, ''::bytea, extract(epoch from at)::float8 * 1000
    from read_model where name in ('map', 'statistics')`);
  const ofKind = (kind: string) =>
    new Map(
      rows.flatMap((row): [string, StoredCounts][] => (row.kind === kind ? [[row.key, row.counts]] : [])),
    );
  const marks = rows.flatMap(({ kind, at }) => (kind === "mark" && at !== null ? [at] : []));
  return {
    cells: ofKind("figure"),
    counts: ofKind("map"),
    /** The moment of the oldest read model. */
    asOf: marks.length > 0 ? new Date(Math.min(...marks)) : null,
  };
}

type ListedComplaint = {
  code: string;
  status: Status;
  categoryCode: string;
  kelurahanCode: string;
  submittedAt: Date;
};

export type AreaRelapse = ListedComplaint & {
  latitude: number;
  longitude: number;
  landmark: string | null;
  recursOfCode: string;
  isOriginPublic: boolean;
};

export type NewestComplaint = ListedComplaint & {
  text: string;
  lastEventAt: Date;
  completionDueAt: Date;
  isStopped: boolean;
};

type WantedRelapses = {
  kelurahanCodes: readonly string[];
  sensitiveCategories: readonly string[];
  since: Date;
  /** Rows per kelurahan, latest first. */
  perKelurahan: number;
};

const columns = (kept: PreparedSql) => kept`
  c.code, c.status, c.category_code as "categoryCode", c.kelurahan_code as "kelurahanCode",
  extract(epoch from c.submitted_at)::float8 * 1000 as "submittedAt"`;

/** As the driver returns it: moments as milliseconds. */
type Raw<Row> = {
  [Key in keyof Row]: Row[Key] extends Date ? number : Row[Key];
};

/** Public relapses outside sensitive categories, a bounded number per kelurahan, by the index of relapses. */
export async function listAreaRelapses(
  { $client: kept }: Database,
  { kelurahanCodes, sensitiveCategories, since, perKelurahan }: WantedRelapses,
): Promise<AreaRelapse[]> {
  const sensitive = kept`${[...sensitiveCategories]}::text[]`;
  const rows = await kept<Raw<AreaRelapse>[]>`
    select r.* from unnest(${[...kelurahanCodes]}::text[]) k (code), lateral (
      select ${columns(kept)}, c.latitude, c.longitude, c.landmark, c.recurs_of_code as "recursOfCode", exists (
        select 1 from complaint o where o.code = c.recurs_of_code and ${kept.unsafe(isListedSql("o"))}
          and o.category_code <> all(${sensitive})) as "isOriginPublic"
      from complaint c
      where c.kelurahan_code = k.code and c.recurs_of_code is not null
        and c.submitted_at >= ${since.toISOString()}::timestamptz and ${kept.unsafe(isListedSql("c"))}
        and c.latitude is not null and c.category_code <> all(${sensitive})
      order by c.submitted_at desc limit ${perKelurahan}
    ) r`;
  return rows.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) }));
}

/** The newest public complaints of several kelurahan, by the index of kelurahan and time. */
export async function listNewest(
  { $client: kept }: Database,
  kelurahanCodes: readonly string[],
  limit: number,
): Promise<NewestComplaint[]> {
  const rows = await kept<Raw<NewestComplaint>[]>`
    select n.* from unnest(${[...kelurahanCodes]}::text[]) k (code), lateral (
      select ${columns(kept)}, c.text,
        extract(epoch from c.last_event_at)::float8 * 1000 as "lastEventAt",
        extract(epoch from c.completion_due_at)::float8 * 1000 as "completionDueAt",
        c.completion_stopped_at is not null as "isStopped"
      from complaint c where c.kelurahan_code = k.code and ${kept.unsafe(isListedSql("c"))}
      order by c.submitted_at desc limit ${limit}
    ) n order by "submittedAt" desc limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    lastEventAt: new Date(row.lastEventAt),
    completionDueAt: new Date(row.completionDueAt),
  }));
}
