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
 * Changes a category's names, synonyms, weight and unit. Existing complaints keep their SLA.
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

/** A newly named unit must be valid; one that ended later may stay. */
async function requireUnit(tx: Transaction, code: string | null, day: string): Promise<void> {
  const unit = code === null ? null : await findUnitByCode(tx, code);
  if (code !== null && !(unit && holdsOn(unit, day))) throw invalid("unit_unknown");
}
