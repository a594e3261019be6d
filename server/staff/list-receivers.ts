import type { Database } from "@/db/database";
import { findCategory } from "@/db/queries/admin/categories";
import { listRoutingRules } from "@/db/queries/admin/routing-rules";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listUnits } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import type { Action } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { suggestUnit } from "@/server/domain/routing/rule";
import { canRead, needsTextReason } from "@/server/domain/staff/permission";
import { mayReceive, receivingKinds } from "@/server/domain/staff/receiving";

type Reading = { db: Database; actor: StaffActor; now: Date };

/** The units that may receive a complaint by one action. @throws NOT_FOUND */
export async function listReceivers(
  reading: Reading,
  { code, action }: { code: string; action: Action },
): Promise<Receiver[]> {
  const row = await findComplaint(reading.db, code);
  if (!row || !canRead(reading.actor, row)) throw notFound();
  const text = needsTextReason(reading.actor, row) ? "" : row.text;
  return (await receiversByAction(reading, { ...row, text }, [action]))[action] ?? [];
}

type Receiver = Awaited<ReturnType<typeof listUnits>>[number] & { isSuggested: boolean };

/**
 * The units that may receive a complaint by each action, read once for all: the one that the routing rules suggest
 * first, or where none fits the one that its category names, then the holder's own city.
 */
export async function receiversByAction(
  { db, actor, now }: Reading,
  row: ComplaintRow,
  actions: readonly Action[],
): Promise<Partial<Record<Action, Receiver[]>>> {
  const kinds = [...new Set(actions.flatMap((action) => receivingKinds[action] ?? []))];
  if (kinds.length === 0) return {};
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
  const ranked = units
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .map((unit) => ({ ...unit, isSuggested: unit.code === suggested }));
  const hand = { ...row, scope: actor.unitScope };
  return Object.fromEntries(
    actions.map((action) => [action, ranked.filter((unit) => mayReceive(action, unit, hand))]),
  );
}
