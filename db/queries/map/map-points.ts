import type { Database } from "@/db/database";
import { isListedClosedSql, isListedOpenSql, isOnMapSql } from "@/db/predicates";
import type { Status } from "@/server/domain/complaint/status";
import { isClosed } from "@/server/domain/complaint/status";
import { type MapFilter, mapStatuses, periodRange } from "@/server/domain/map/filter";
import { cellZoom } from "@/server/domain/map/level";
import { type GridCell, scopeOfCell } from "@/server/domain/map/mercator";
import { childrenOf } from "@/server/domain/map/pyramid";
import type { StoredSeries } from "@/server/domain/statistics/stored-counts";

const size = 2 ** 18;

/** A row of the result: the tile's packed counts, and one of its complaints, or none. */
export type PointRow = {
  series: StoredSeries | null;
  positions: number[] | null;
  code: string | null;
  status: Status;
  category: string;
  isSensitive: boolean;
  isOverdue: boolean;
  latitude: number;
  longitude: number;
};

/**
 * The packed counts of a tile (zoom 15 to 18) and at most `limit` of its public complaints: overdue ones first, then
 * open ones, then the newest.
 */
export async function listPoints(
  { $client: sql }: Database,
  tile: GridCell,
  filter: MapFilter,
  now: Date,
  limit: number,
): Promise<PointRow[]> {
  const cells = tile.z > cellZoom ? [tile] : childrenOf(tile, cellZoom);
  const squares = childrenOf(tile, 18).map(({ x, y }) => x * size + y);
  const wanted = filter.statuses ?? mapStatuses;
  const [open, closed] = [wanted.filter((one) => !isClosed(one)), wanted.filter(isClosed)];
  const groups = [...(filter.groups ?? [])];
  const range = periodRange(filter.period);
  const isLate = sql`completion_stopped_at is null and completion_due_at < ${now.toISOString()}::timestamptz`;
  const columns = sql`code, status, category_code, latitude, longitude, submitted_at, ${isLate} as is_late`;
  const onMap = sql.unsafe(isOnMapSql());
  const fits = sql`
    ${filter.groups ? sql`and category_code = any(array(select code from category where group_code = any(${groups}::text[])))` : sql``}
    ${range ? sql`and submitted_at >= ${range.from.toISOString()}::timestamptz and submitted_at < ${range.to.toISOString()}::timestamptz` : sql``}`;
  // The few open ones are read whole; closed ones by the index of each cell, only when there is room.
  return sql<PointRow[]>`
    with open as materialized (
      select ${columns} from complaint
      where map_square = any(${squares}::bigint[]) and ${onMap} and ${sql.unsafe(isListedOpenSql())}
        and status = any(${open}::text[]) ${fits} ${filter.overdue ? sql`and ${isLate}` : sql``}
      order by is_late desc, submitted_at desc, code limit ${limit}),
    closed as (
      select newest.* from unnest(${filter.overdue ? [] : squares}::bigint[]) square, lateral (
        select ${columns} from complaint
        where map_square = square and ${onMap} and ${sql.unsafe(isListedClosedSql())}
          and status = any(${closed}::text[]) ${fits}
        order by submitted_at desc, code limit ${limit}) newest
      where (select count(*) from open) < ${limit}::int),
    named as (
      select all_of.*, 0 as rank from open all_of union all select closed.*, 1 from closed
      order by rank, is_late desc, submitted_at desc, code limit ${limit})
    select (select string_agg(int4send(octet_length(counts)) || counts, ''::bytea) from map_cell
        where scope = any(${cells.map(scopeOfCell)}::text[]) and period = ${filter.period}) as series,
      (select array_agg(position) from category_group where code = any(${groups}::text[])) as positions,
      named.code, named.status, category_code as category, is_sensitive as "isSensitive", is_late as "isOverdue", latitude, longitude
    from (select 1) one
    left join (named join category on category.code = category_code) on true
    order by rank, is_late desc, submitted_at desc, named.code`;
}
