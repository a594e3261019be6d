import { type SQL, sql } from "drizzle-orm";
import type { Status } from "@/server/domain/complaint/status";
import type { Queryable } from "../database";

/** Every combination of these in the cube, over all agencies and channels. */
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
 * Packed cells of the cube by `cellKey`, the map's counts of all time by scope, and up to when each read model has
 * counted: one round trip, through the keys' indexes whatever their size.
 */
export async function readCells(db: Queryable, boxes: readonly CellBox[], scopes: readonly string[]) {
  const rows = await db.execute<{ kind: string; key: string; counts: Uint8Array; at: number | null }>(sql`
    select 'figure' as kind, key, counts, null::float8 as at
    from (${sql.join(boxes.map(figuresOf), sql` union all `)}) cells
    union all
    select 'map', scope, counts, null from map_cell where period = 'all' and scope = any(${list(scopes)})
    union all
    select 'mark', name, ''::bytea, extract(epoch from at)::float8 * 1000
    from read_model where name in ('map', 'statistics')`);
  const ofKind = (kind: string) =>
    new Map(
      rows.flatMap((row): [string, Uint8Array][] => (row.kind === kind ? [[row.key, row.counts]] : [])),
    );
  const marks = rows.flatMap(({ kind, at }) => (kind === "mark" && at !== null ? [at] : []));
  return {
    cells: ofKind("figure"),
    counts: ofKind("map"),
    /** Of the model that is furthest behind. */
    asOf: marks.length > 0 ? new Date(Math.min(...marks)) : null,
  };
}

export type AreaComplaint = {
  list: "recurring" | "newest";
  code: string;
  status: Status;
  categoryCode: string;
  latitude: number | null;
  longitude: number | null;
  landmark: string | null;
  text: string;
  kelurahanCode: string;
  submittedAt: Date;
  lastEventAt: Date;
  completionDueAt: Date;
  isStopped: boolean;
  recursOfCode: string | null;
  isOriginPublic: boolean;
};

type Wanted = {
  kelurahanCodes: readonly string[];
  sensitiveCategories: readonly string[];
  /** Relapses since this moment, so many of each kelurahan, the latest first. */
  since: Date;
  perKelurahan: number;
  /** So many of the newest, of all kelurahan together. */
  newest: number;
};

/** Only what anybody may see: neither private nor about officials, nor unplaced, merged or removed. */
const isShown = (row: string) =>
  sql.raw(
    `${row}.is_public and not ${row}.is_confidential and ${row}.status not in ('triage', 'removed', 'merged')`,
  );

const columns =
  sql.raw(`c.code, c.status, c.category_code as "categoryCode", c.latitude, c.longitude, c.landmark,
  left(c.text, 400) as text, c.kelurahan_code as "kelurahanCode",
  extract(epoch from c.submitted_at)::float8 * 1000 as "submittedAt",
  extract(epoch from c.last_event_at)::float8 * 1000 as "lastEventAt",
  extract(epoch from c.completion_due_at)::float8 * 1000 as "completionDueAt",
  c.completion_stopped_at is not null as "isStopped", c.recurs_of_code as "recursOfCode"`);

/**
 * Public relapses outside sensitive categories and the newest public complaints of some kelurahan: one round trip, a
 * bounded number of rows of each kelurahan through the indexes by kelurahan and time.
 */
export async function listAreaComplaints(db: Queryable, wanted: Wanted): Promise<AreaComplaint[]> {
  const codes = list(wanted.kelurahanCodes);
  type Row = AreaComplaint & { submittedAt: number; lastEventAt: number; completionDueAt: number };
  const rows = await db.execute<Record<string, unknown> & Row>(sql`
    select 'recurring' as list, r.* from unnest(${codes}) k (code), lateral (
      select ${columns}, exists (
        select 1 from complaint o where o.code = c.recurs_of_code and ${isShown("o")}
          and o.category_code <> all(${list(wanted.sensitiveCategories)})) as "isOriginPublic"
      from complaint c
      where c.kelurahan_code = k.code and c.recurs_of_code is not null
        and c.submitted_at >= ${wanted.since.toISOString()}::timestamptz and ${isShown("c")}
        and c.latitude is not null and c.category_code <> all(${list(wanted.sensitiveCategories)})
      order by c.submitted_at desc limit ${wanted.perKelurahan}
    ) r
    union all
    (select 'newest' as list, n.* from unnest(${codes}) k (code), lateral (
      select ${columns}, false as "isOriginPublic" from complaint c
      where c.kelurahan_code = k.code and ${isShown("c")}
      order by c.submitted_at desc limit ${wanted.newest}
    ) n order by "submittedAt" desc limit ${wanted.newest})`);
  return rows.map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    lastEventAt: new Date(row.lastEventAt),
    completionDueAt: new Date(row.completionDueAt),
  }));
}
