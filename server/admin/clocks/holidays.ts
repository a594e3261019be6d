import { findHoliday, putHoliday, setHolidayRemoved } from "@/db/queries/admin/holidays";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { Holiday } from "@/server/domain/admin/clocks";
import { conflict, notFound } from "@/server/domain/errors";

type Adding = { holidays: readonly Holiday[]; isReplacing: boolean; reason: string | null };

/**
 * Adds or, if replacing, renames holidays, all or none. Returns how many changed.
 * @throws CONFLICT holiday_taken when a day has another holiday
 */
export async function addHolidays(context: AdminContext, { holidays, isReplacing, reason }: Adding) {
  return context.db.transaction(async (tx) => {
    let changed = 0;
    for (const after of holidays) {
      const before = await findHoliday(tx, after.day);
      if (before?.name === after.name && before.kind === after.kind) continue;
      if (before && !isReplacing) throw conflict("holiday_taken", { name: before.name });
      await putHoliday(tx, after, context.now);
      await recordChange(tx, context, { entity: "holiday", key: after.day, before, after, reason });
      changed += 1;
    }
    return { changed };
  });
}

/** Earlier deadlines keep the holiday; later ones do not. @throws NOT_FOUND */
export async function removeHoliday(
  context: AdminContext,
  { day, reason }: { day: string; reason: string | null },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const before = await findHoliday(tx, day);
    if (!before) throw notFound();
    await setHolidayRemoved(tx, day, context.now);
    await recordChange(tx, context, { entity: "holiday", key: day, before, after: null, reason });
  });
}
