import type { Database } from "@/db/database";
import { listCategoryGroups } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listCityCounts } from "@/db/queries/map/map-counts";
import { jakartaDay } from "@/server/domain/calendar";
import { everything, type MapFilter } from "@/server/domain/map/filter";
import type { MapHome } from "@/server/domain/map/map-home";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { countLevel, sumCity } from "./count-level";
import { readMapFigures } from "./read-figures";

type Reading = { db: Database; now: Date; audience: FigureAudience };

/** Returns all that the first view of the map's page shows, its parts read at the same time. */
export async function readMapHome(reading: Reading, filter: MapFilter): Promise<MapHome> {
  const { db, audience } = reading;
  const whole = listCityCounts(db, everything);
  const isWhole = filter.groups === null && filter.period === everything.period;
  const [figures, rows, kecamatan, groups] = await Promise.all([
    readMapFigures(reading, whole),
    isWhole ? whole : listCityCounts(db, filter),
    listKecamatan(reading, filter),
    listCategoryGroups(db),
  ]);
  return {
    figures,
    city: sumCity(audience, rows, filter),
    kecamatan,
    groups: groups.map(({ code, nameId, nameEn }) => ({ code, name: { id: nameId, en: nameEn } })),
  };
}

async function listKecamatan(reading: Reading, filter: MapFilter): Promise<MapHome["kecamatan"]> {
  const [counts, areas] = await Promise.all([
    countLevel(reading, "kecamatan", filter),
    listAreas(reading.db, jakartaDay(reading.now)),
  ]);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return counts
    .flatMap((one) => {
      const name = names.get(one.code);
      return name === undefined ? [] : [{ ...one, name, kota: names.get(one.code.slice(0, 5)) ?? "" }];
    })
    .toSorted((a, b) => b.count - a.count);
}
