import type { Database } from "@/db/database";
import { listCityCounts, listLevelCounts } from "@/db/queries/map/map-counts";
import type { MapFilter } from "@/server/domain/map/filter";
import type { CityCount } from "@/server/domain/map/map-home";
import { sumCounts, wantedOf } from "@/server/domain/map/sum-counts";
import { type FigureAudience, readMapCounts } from "@/server/domain/statistics/disclosure";

type Level = "kota" | "kecamatan" | "kelurahan";

/** Complaints and late ones of every area of a level, as the map counts them. */
export async function countLevel(
  { db, audience }: { db: Database; audience: FigureAudience },
  level: Level,
  filter: MapFilter,
) {
  const rows = await listLevelCounts(db, level, filter);
  return rows
    .map(({ scope, counts, positions }) => ({
      code: scope,
      ...sumCounts(readMapCounts(audience, counts), wantedOf(filter, positions)),
    }))
    .filter(({ count }) => count > 0);
}

/** The whole city, and how many complaints belong to no area: those without a place, and those about officials. */
export const countCity = async (
  { db, audience }: { db: Database; audience: FigureAudience },
  filter: MapFilter,
): Promise<CityCount> => sumCity(audience, await listCityCounts(db, filter), filter);

/** The same of rows that are read already, of the filter's period. */
export function sumCity(
  audience: FigureAudience,
  rows: Awaited<ReturnType<typeof listCityCounts>>,
  filter: MapFilter,
): CityCount {
  const sums = rows.map(({ scope, counts, positions }) => ({
    scope,
    ...sumCounts(readMapCounts(audience, counts), wantedOf(filter, positions)),
  }));
  const city = sums.find(({ scope }) => scope === "") ?? { count: 0, overdue: 0 };
  const placed = sums.filter(({ scope }) => scope !== "");
  const without = (field: "count" | "overdue") =>
    placed.reduce((left, one) => left - one[field], city[field]);
  return {
    count: city.count,
    overdue: city.overdue,
    unplaced: { count: without("count"), overdue: without("overdue") },
  };
}
