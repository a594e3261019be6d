import { findNamesake, lockArea, setArea } from "@/db/queries/area/area-register";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { ChangeAreaInput } from "@/server/domain/admin/area";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError, notFound } from "@/server/domain/errors";

/**
 * Changes an area's name and aliases. Its code stays, and with it every complaint.
 * @throws NOT_FOUND · CONFLICT area_name_taken with the other area
 */
export async function changeArea(context: AdminContext, { id, reason, ...after }: ChangeAreaInput) {
  await context.db.transaction(async (tx) => {
    const row = await lockArea(tx, id);
    if (!row) throw notFound();
    const namesake = await findNamesake(tx, row, [after.name, ...after.aliases], jakartaDay(context.now));
    if (namesake) throw new DomainError("CONFLICT", "area_name_taken", namesake);
    await setArea(tx, id, after);
    const before = { name: row.name, aliases: row.aliases };
    await recordChange(tx, context, { entity: "area", key: row.code, before, after, reason });
  });
}
