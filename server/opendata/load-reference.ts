import { createHash } from "node:crypto";
import type { Queryable } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listChannels } from "@/db/queries/channels/channels";
import { listAllUnits } from "@/db/queries/staff/units";
import { mapAreaNames } from "@/db/queries/statistics/open-data";
import type { OpenDataReference } from "@/server/domain/opendata/published";
import { agencyOf, areaAgency } from "@/server/domain/statistics/agency";

/** The city's rows that name the values of the open data, and their digest: a renamed category changes the file. */
export async function loadOpenDataReference(
  db: Queryable,
): Promise<{ reference: OpenDataReference; basis: string }> {
  const [categories, groups, channels, areas, units] = await Promise.all([
    listCategories(db),
    listCategoryGroups(db),
    listChannels(db),
    mapAreaNames(db),
    listAllUnits(db),
  ]);
  const reference: OpenDataReference = {
    areas,
    channels: new Map(channels.map((one) => [one.code, { channelName: one.name, channelClass: one.class }])),
    categories: categoriesOf(categories, groups),
    holders: holdersOf(units),
  };
  return { reference, basis: digest(reference) };
}

type Categories = Awaited<ReturnType<typeof listCategories>>;
type Groups = Awaited<ReturnType<typeof listCategoryGroups>>;
type Units = Awaited<ReturnType<typeof listAllUnits>>;

function categoriesOf(categories: Categories, groups: Groups): OpenDataReference["categories"] {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return new Map(
    categories.map(({ code, nameId, nameEn, groupCode, isSensitive }) => {
      const group = byCode.get(groupCode);
      const names = { groupNameId: group?.nameId ?? groupCode, groupNameEn: group?.nameEn ?? groupCode };
      return [code, { categoryNameId: nameId, categoryNameEn: nameEn, groupCode, ...names, isSensitive }];
    }),
  );
}

/** The offices of areas are one agency in comparisons; here each has its own name. */
function holdersOf(units: Units): OpenDataReference["holders"] {
  const byId = new Map(units.map((one) => [one.id, one]));
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return new Map(
    units.map((unit) => {
      const agencyCode = agencyOf(unit, byId);
      const agencyName = agencyCode === areaAgency ? unit.name : (nameOf.get(agencyCode) ?? agencyCode);
      return [unit.id, { agencyCode, agencyName, unitName: unit.name }];
    }),
  );
}

function digest({ areas, channels, categories, holders }: OpenDataReference): string {
  const lines = [areas, channels, categories, holders].flatMap((map) =>
    Array.from(map as ReadonlyMap<unknown, unknown>, (entry) => JSON.stringify(entry)).toSorted(),
  );
  return createHash("sha256").update(lines.join("\n")).digest("base64url").slice(0, 12);
}
