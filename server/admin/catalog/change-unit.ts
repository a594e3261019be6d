import { countUnitDuties, lockUnit, setUnit } from "@/db/queries/admin/catalog";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { ChangeUnitInput } from "@/server/domain/admin/catalog";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError, notFound } from "@/server/domain/errors";
import { endOf, hasEnded } from "@/server/domain/validity";

/**
 * Changes a unit's names and validity. A unit with open complaints or officers cannot end.
 * @throws NOT_FOUND · CONFLICT unit_in_use with how much
 */
export async function changeUnit(context: AdminContext, input: ChangeUnitInput): Promise<void> {
  const today = jakartaDay(context.now);
  const { id, isEnded, reason, ...names } = input;
  await context.db.transaction(async (tx) => {
    const row = await lockUnit(tx, id);
    if (!row) throw notFound();
    if (isEnded && !hasEnded(row, today)) {
      const duties = await countUnitDuties(tx, id);
      if (duties.complaints + duties.people > 0) throw new DomainError("CONFLICT", "unit_in_use", duties);
    }
    const after = { ...names, validTo: endOf(row, isEnded, today) };
    await setUnit(tx, id, after);
    const before = { name: row.name, shortName: row.shortName, validTo: row.validTo };
    await recordChange(tx, context, { entity: "unit", key: row.code, before, after, reason });
  });
}
