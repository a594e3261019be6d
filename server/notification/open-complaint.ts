import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { setRead } from "@/db/queries/notifications/notifications";
import { dropUnopenedAt } from "@/db/queries/notifications/unopened";
import type { StaffActor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { canRead } from "@/server/domain/staff/permission";

/**
 * Marks the reader's notifications of a complaint as read, and the complaint as opened by their unit.
 * @throws NOT_FOUND
 */
export async function openComplaint(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code }: { code: string },
): Promise<void> {
  const row = await findComplaint(db, code);
  if (!row || !canRead(actor, row)) throw notFound();
  await setRead(db, actor.staffId, { complaintId: row.id }, now);
  if (actor.role === "governor" || actor.role === "administrator") return;
  if (row.holderUnitId === null && actor.role !== "intake") return;
  if (row.holderUnitId === null || row.holderUnitId === actor.unitId)
    await dropUnopenedAt(db, row.id, row.holderUnitId);
}
