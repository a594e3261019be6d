import { lockCategory, setCategory } from "@/db/queries/admin/catalog";
import { findUnitByCode } from "@/db/queries/staff/units";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { ChangeCategoryInput } from "@/server/domain/admin/catalog";
import { otherCategoryCode } from "@/server/domain/complaint/placement";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import { endOf } from "./validity";

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
    if (parts.defaultUnitCode && !(await findUnitByCode(tx, parts.defaultUnitCode)))
      throw invalid("unit_unknown");
    const after = { ...parts, validTo: endOf(row, isEnded, context.now) };
    await setCategory(tx, code, after);
    const { nameId, nameEn, keywords, defaultUnitCode, weight, isSensitive, validTo } = row;
    const before = { nameId, nameEn, keywords, defaultUnitCode, weight, isSensitive, validTo };
    await recordChange(tx, context, { entity: "category", key: code, before, after, reason });
  });
}
