import type { Database } from "@/db/database";
import { findCategory } from "@/db/queries/categories";
import { findComplaint } from "@/db/queries/complaints";
import { listUnits } from "@/db/queries/units";
import type { StaffActor } from "@/server/domain/actor";
import type { Action } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { canRead } from "@/server/domain/staff/permission";
import { mayReceive, receivingKinds } from "@/server/domain/staff/receiving";

/**
 * The units that may receive a complaint, the one that its category names first, then the holder's own city.
 * @throws NOT_FOUND
 */
export async function listReceivers(
  { db, actor }: { db: Database; actor: StaffActor },
  { code, action }: { code: string; action: Action },
) {
  const row = await findComplaint(db, code);
  if (!row || !canRead(actor, row)) throw notFound();
  const kinds = receivingKinds[action];
  if (!kinds) return [];
  const [units, category] = await Promise.all([listUnits(db, { kinds }), findCategory(db, row.categoryCode)]);
  const city = row.kelurahanCode?.slice(0, 5) ?? "-";
  const rank = (unitCode: string) =>
    Number(unitCode !== category?.defaultUnitCode) * 2 + Number(!unitCode.endsWith(city));
  return units
    .filter((unit) => mayReceive(action, unit, { ...row, scope: actor.unitScope }))
    .sort((a, b) => rank(a.code) - rank(b.code))
    .map((unit) => ({ ...unit, isSuggested: unit.code === category?.defaultUnitCode }));
}
