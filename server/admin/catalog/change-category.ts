import type { Transaction } from "@/db/database";
import { lockCategory, setCategory } from "@/db/queries/admin/catalog";
import { findUnitByCode } from "@/db/queries/staff/units";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { ChangeCategoryInput } from "@/server/domain/admin/catalog";
import { jakartaDay } from "@/server/domain/calendar";
import { otherCategoryCode } from "@/server/domain/complaint/placement";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import { endOf, holdsOn } from "@/server/domain/validity";

/**
 * What a category is called, found by, weighs, and which unit it names. Complaints that arrived keep what they were
 * promised.
 * @throws NOT_FOUND · INVALID unit_unknown · CONFLICT category_needed
 */
export async function changeCategory(context: AdminContext, input: ChangeCategoryInput): Promise<void> {
  const { code, isEnded, reason, ...parts } = input;
  await context.db.transaction(async (tx) => {
    const row = await lockCategory(tx, code);
    if (!row) throw notFound();
    if (isEnded && code === otherCategoryCode) throw conflict("category_needed");
    if (parts.defaultUnitCode !== row.defaultUnitCode)
      await requireUnit(tx, parts.defaultUnitCode, jakartaDay(context.now));
    const after = { ...parts, validTo: endOf(row, isEnded, jakartaDay(context.now)) };
    await setCategory(tx, code, after);
    const { nameId, nameEn, keywords, defaultUnitCode, weight, isSensitive, validTo } = row;
    const before = { nameId, nameEn, keywords, defaultUnitCode, weight, isSensitive, validTo };
    await recordChange(tx, context, { entity: "category", key: code, before, after, reason });
  });
}

/** A unit that the category is to name must hold; one that it named before it ended may stay. */
async function requireUnit(tx: Transaction, code: string | null, day: string): Promise<void> {
  const unit = code === null ? null : await findUnitByCode(tx, code);
  if (code !== null && !(unit && holdsOn(unit, day))) throw invalid("unit_unknown");
}
