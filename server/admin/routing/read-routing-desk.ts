import type { Database } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";
import { listCheckedRules } from "./list-rules";

const localized = ({ code, nameId, nameEn }: { code: string; nameId: string; nameEn: string }) => ({
  code,
  name: { id: nameId, en: nameEn },
});

/** All that the page of the routing rules shows: the rules, and what a rule may name today. */
export async function readRoutingDesk({ db, now }: { db: Database; now: Date }) {
  const today = jakartaDay(now);
  const [rules, groups, categories, channels, units, areas] = await Promise.all([
    listCheckedRules({ db, now }),
    listCategoryGroups(db),
    listCategories(db),
    listChannels(db),
    listUnitRows(db),
    listAreas(db, today),
  ]);
  return {
    rules,
    groups: groups.map(localized),
    categories: categories.filter((row) => holdsOn(row, today)).map(localized),
    channels,
    areas,
    units: units.filter((unit) => holdsOn(unit, today)),
  };
}
