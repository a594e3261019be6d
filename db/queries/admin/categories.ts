import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { category, categoryGroup } from "@/db/schema";

export type CategoryRow = typeof category.$inferSelect;

export async function findCategory(db: Queryable, code: string): Promise<CategoryRow | null> {
  const [row] = await db.select().from(category).where(eq(category.code, code));
  return row ?? null;
}

export async function findCategoryWithGroup(db: Queryable, code: string) {
  const [row] = await db
    .select({ category, group: categoryGroup })
    .from(category)
    .innerJoin(categoryGroup, eq(categoryGroup.code, category.groupCode))
    .where(eq(category.code, code));
  return row ?? null;
}

export function listCategories(db: Queryable): Promise<CategoryRow[]> {
  return db.select().from(category).orderBy(asc(category.nameId));
}

export function listCategoryGroups(db: Queryable) {
  return db.select().from(categoryGroup).orderBy(asc(categoryGroup.position));
}

/** Names in both languages by code. */
export async function listCategoryNames(db: Queryable, codes: readonly string[]) {
  const rows = await db
    .select({ code: category.code, id: category.nameId, en: category.nameEn })
    .from(category)
    .where(inArray(category.code, [...codes]));
  return new Map(rows.map(({ code, ...name }) => [code, name]));
}
