import type { Database } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";

/** Groups in their order and the categories of today, with their names in both languages. */
export async function listCategoryChoices({ db, now }: { db: Database; now: Date }) {
  const [groups, categories] = await Promise.all([listCategoryGroups(db), listCategories(db)]);
  const today = jakartaDay(now);
  const named = <Row extends { nameId: string; nameEn: string }>(row: Row) => ({
    ...row,
    name: { id: row.nameId, en: row.nameEn },
  });
  return {
    groups: groups.map(named),
    categories: categories.filter((row) => holdsOn(row, today)).map(named),
  };
}
