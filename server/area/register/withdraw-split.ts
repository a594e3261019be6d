import { lockArea } from "@/db/queries/area/area-register";
import { deleteAreaParts, endArea, findUnitInUse, listPartsOf } from "@/db/queries/area/area-split";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { WithdrawSplitInput } from "@/server/domain/admin/split";
import { jakartaDay } from "@/server/domain/calendar";
import { kelurahanUnitCode } from "@/server/domain/complaint/placement";
import { conflict, DomainError, notFound } from "@/server/domain/errors";

/**
 * Cancels a planned split before its day: the kelurahan stays valid, and its parts are deleted.
 * @throws NOT_FOUND · CONFLICT split_not_planned once the day has come, split_unit_in_use with the unit
 */
export async function withdrawSplit(context: AdminContext, { id, reason }: WithdrawSplitInput) {
  const today = jakartaDay(context.now);
  await context.db.transaction(async (tx) => {
    const row = await lockArea(tx, id);
    if (!row) throw notFound();
    const parts = await listPartsOf(tx, row.code);
    if (!row.validTo || row.validTo <= today || parts.length === 0) throw conflict("split_not_planned");
    const areas = parts.map(({ code }) => code);
    const units = areas.map(kelurahanUnitCode);
    const code = await findUnitInUse(tx, units);
    if (code) throw new DomainError("CONFLICT", "split_unit_in_use", { code });
    await deleteAreaParts(tx, { areas, units });
    await endArea(tx, row.id, null);
    const splitInto = parts.map((part) => `${part.code} ${part.name}`).join(", ");
    const before = { validTo: row.validTo, splitInto };
    await recordChange(tx, context, {
      entity: "area",
      key: row.code,
      before,
      after: { validTo: null },
      reason,
    });
  });
}
