import type { Queryable } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import type { KnownCodes } from "@/server/domain/routing/rule";

/** What a rule may name on a day: what has ended is known no more. */
export async function readKnownCodes(db: Queryable, day: string): Promise<KnownCodes> {
  const [units, categories, groups, areas, channels] = await Promise.all([
    listUnitRows(db),
    listCategories(db),
    listCategoryGroups(db),
    listAreas(db, day),
    listChannels(db),
  ]);
  const codes = (rows: readonly { code: string; validTo?: string | null }[]) =>
    new Set(rows.filter(({ validTo }) => !validTo).map(({ code }) => code));
  return {
    units: codes(units),
    categories: codes(categories),
    groups: codes(groups),
    areas: codes(areas),
    channels: codes(channels),
  };
}
