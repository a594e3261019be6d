import type { Database, Transaction } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listCallable } from "@/db/queries/complaint/mentions";
import { listAllUnits } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { EventPayload } from "@/server/domain/complaint/event";
import type { Mentionable, Mentions } from "@/server/domain/complaint/mention";
import { invalid } from "@/server/domain/errors";
import { canRead } from "@/server/domain/staff/permission";
import { growTree, unitsAbove, unitsBelow } from "@/server/domain/staff/tree";
import { authorizeRead, factsOf } from "./access";

/**
 * Colleagues and units that a note may mention: present and past holders, units above them, and the city-wide desks,
 * as far as they may read the complaint.
 * @throws NOT_FOUND
 */
export async function listMentionable(
  { db, actor }: { db: Database; actor: StaffActor },
  { code }: { code: string },
): Promise<Mentionable[]> {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const found = await listReaders(db, row);
  return found.filter(({ kind, id }) => kind === "unit" || id !== actor.staffId);
}

/** The mentions of a note as its event stores them. @throws INVALID mention_unknown for someone who may not read it */
export async function settleMentions(
  tx: Transaction,
  row: ComplaintRow,
  mentions: Mentions,
): Promise<Pick<EventPayload, "mentions" | "mentionedUnitIds">> {
  if (mentions.length === 0) return {};
  const readers = await listReaders(tx, row);
  const isKnown = (one: Mentions[number]) =>
    readers.some(({ kind, id }) => kind === one.kind && id === one.id);
  if (!mentions.every(isKnown)) throw invalid("mention_unknown");
  const idsOf = (kind: Mentionable["kind"]) => [
    ...new Set(mentions.flatMap((one) => (one.kind === kind ? one.id : []))),
  ];
  return { mentions: idsOf("person"), mentionedUnitIds: idsOf("unit") };
}

async function listReaders(db: Database | Transaction, row: ComplaintRow): Promise<Mentionable[]> {
  const units = await listAllUnits(db);
  const tree = growTree(units);
  const near = [row.holderUnitId, row.originUnitId, ...row.pastUnitIds, ...row.openTaskUnitIds].flatMap(
    (id) => id ?? [],
  );
  const ids = [...new Set(near.flatMap((id) => [id, ...unitsAbove(tree, id).map((unit) => unit.id)]))];
  const called = await listCallable(db, ids);
  const seats = [...new Set(called.map(({ unitId }) => unitId))];
  const scopes = new Map(seats.map((unitId) => [unitId, unitsBelow(tree, unitId)]));
  const people = called.filter(({ staffId, role, unitId, areaCode }) => {
    const areaPrefix = role === "kelurahan" || role === "district" ? areaCode : null;
    const unitScope = scopes.get(unitId) ?? [];
    return canRead({ kind: "staff", staffId, role, unitId, unitScope, areaPrefix }, factsOf(row));
  });
  const manned = new Set(people.map(({ unitId }) => unitId));
  return [
    ...units
      .filter(({ id }) => ids.includes(id) && manned.has(id))
      .map(({ id, name }) => ({ kind: "unit" as const, id, name, unit: null })),
    ...people.map(({ staffId, name, unitName }) => {
      return { kind: "person" as const, id: staffId, name, unit: unitName };
    }),
  ];
}
