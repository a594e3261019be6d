import type { Database } from "@/db/database";
import { findCategory } from "@/db/queries/admin/categories";
import { listRoutingRules } from "@/db/queries/admin/routing-rules";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { listUnits } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import type { Action } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { suggestUnit } from "@/server/domain/routing/rule";
import { canRead } from "@/server/domain/staff/permission";
import { mayReceive, receivingKinds } from "@/server/domain/staff/receiving";

/**
 * The units that may receive a complaint: first the one suggested by the routing rules, else by the category, then
 * those of the holder's own city.
 * @throws NOT_FOUND
 */
export async function listReceivers(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code, action }: { code: string; action: Action },
) {
  const row = await findComplaint(db, code);
  if (!row || !canRead(actor, row)) throw notFound();
  const kinds = receivingKinds[action];
  if (!kinds) return [];
  const today = jakartaDay(now);
  const [units, category, rules] = await Promise.all([
    listUnits(db, kinds, today),
    findCategory(db, row.categoryCode),
    listRoutingRules(db, today),
  ]);
  const facts = { ...row, groupCode: category?.groupCode ?? "" };
  const suggested = suggestUnit(rules, facts, category?.defaultUnitCode ?? null);
  const city = row.kelurahanCode?.slice(0, 5) ?? "-";
  const rank = (unitCode: string) => Number(unitCode !== suggested) * 2 + Number(!unitCode.endsWith(city));
  return units
    .filter((unit) => mayReceive(action, unit, { ...row, scope: actor.unitScope }))
    .sort((a, b) => rank(a.code) - rank(b.code))
    .map((unit) => ({ ...unit, isSuggested: unit.code === suggested }));
}
