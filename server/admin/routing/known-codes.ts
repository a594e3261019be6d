import type { Queryable } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import type { KnownCodes } from "@/server/domain/routing/rule";
import { holdsOn, type Validity } from "@/server/domain/validity";

/** The codes that a rule may name on a day: ended ones are unknown. */
export async function readKnownCodes(db: Queryable, day: string): Promise<KnownCodes> {
  const [units, categories, groups, areas, channels] = await Promise.all([
    listUnitRows(db),
    listCategories(db),
    listCategoryGroups(db),
    listAreas(db, day),
    listChannels(db),
  ]);
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const holding = (rows: readonly (Validity & { code: string })[]) =>
    codes(rows.filter((row) => holdsOn(row, day)));
  return {
    units: holding(units),
    categories: holding(categories),
    groups: codes(groups),
    areas: codes(areas),
    channels: holding(channels),
  };
}
