import type { Database } from "@/db/database";
import { listTemplates, listUnitRows } from "@/db/queries/admin/catalog";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";

type Reading = { db: Database; now: Date };

/** Every category, and the units of today that it may name. */
export async function listCategoryRules({ db, now }: Reading) {
  const [categories, units] = await Promise.all([listCategories(db), listUnitRows(db)]);
  const today = jakartaDay(now);
  return { categories, units: units.filter((unit) => holdsOn(unit, today)) };
}

/** Every reply template, and the groups of categories that it may be for. */
export async function listReplyTemplates({ db }: Reading) {
  const [templates, groups] = await Promise.all([listTemplates(db), listCategoryGroups(db)]);
  return {
    templates,
    groups: groups.map(({ code, nameId, nameEn }) => ({ code, name: { id: nameId, en: nameEn } })),
  };
}
