import type { Database } from "@/db/database";
import type { AreaLevel } from "@/db/schema";
import type { TileBounds } from "@/server/domain/map/pyramid";
import type { StoredCounts } from "@/server/domain/statistics/stored-counts";

/** `positions`: of the given groups, the same in every row; null when none was given or none is known. */
type Positions = { positions: number[] | null };
type CellCounts = Positions & { scope: string; counts: StoredCounts };
type AreaCounts = Positions & {
  code: string;
  /** Only for an area that has ended. */
  name: string | null;
  latitude: number;
  longitude: number;
  counts: StoredCounts;
};

type CountsQuery = { period: string; groups: readonly string[] | null };

/** The packed counts of these scopes of the read model `map_cell`; empty ones are absent. */
export async function listCellCounts(
  { $client: sql }: Database,
  scopes: readonly string[],
  { period, groups }: CountsQuery,
): Promise<CellCounts[]> {
  return sql<CellCounts[]>`
    select scope, counts,
      (select array_agg(position) from category_group where code = any(${[...(groups ?? [])]}::text[])) as positions
    from map_cell where scope = any(${[...scopes]}::text[]) and period = ${period}`;
}

/** The packed counts of the areas of a level whose label is within the bounds, also of areas that ended before a day. */
export async function listAreaCounts(
  { $client: sql }: Database,
  level: AreaLevel,
  { west, south, east, north }: TileBounds,
  { period, groups, day }: CountsQuery & { day: string },
): Promise<AreaCounts[]> {
  return sql<AreaCounts[]>`
    with newest as (
      select code, case when valid_to <= ${day}::date then name end as name,
        label_latitude as latitude, label_longitude as longitude
      from area where level = ${level})
    select newest.*, counts,
      (select array_agg(position) from category_group where code = any(${[...(groups ?? [])]}::text[])) as positions
    from newest join map_cell on scope = code and period = ${period}
    where longitude >= ${west} and longitude < ${east} and latitude <= ${north} and latitude > ${south}
    order by scope`;
}

/** The packed counts of every area of a level. */
export async function listLevelCounts(
  { $client: sql }: Database,
  level: AreaLevel,
  { period, groups }: CountsQuery,
): Promise<CellCounts[]> {
  return sql<CellCounts[]>`
    select scope, counts,
      (select array_agg(position) from category_group where code = any(${[...(groups ?? [])]}::text[])) as positions
    from map_cell where scope = any(array(select code from area where level = ${level})) and period = ${period}
    order by scope`;
}

/** The packed counts of the city as a whole ("") and of each kota, from one snapshot. */
export async function listCityCounts(
  { $client: sql }: Database,
  { period, groups }: CountsQuery,
): Promise<CellCounts[]> {
  return sql<CellCounts[]>`
    select scope, counts,
      (select array_agg(position) from category_group where code = any(${[...(groups ?? [])]}::text[])) as positions
    from map_cell where scope = any(array(select code from area where level = 'kota') || ''::text) and period = ${period}`;
}
