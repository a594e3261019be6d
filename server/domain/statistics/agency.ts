import type { UnitKind } from "../staff/role";

type Unit = { id: number; code: string; kind: UnitKind; parentId: number | null };

/** The bodies that answer to the governor themselves; below them stand their Suku Dinas and UPT. */
const bodies: readonly UnitKind[] = ["dinas", "badan", "biro", "inspektorat", "governor", "external"];
const ofAreas: readonly UnitKind[] = ["kota", "kecamatan", "kelurahan"];

/** What all kelurahan, kecamatan and kota are together, as the agencies are compared. */
export const areaAgency = "kelurahan";

/** The agency that a unit counts for: the nearest body at or above it, or the areas' own. */
export function agencyOf(unit: Unit, byId: ReadonlyMap<number, Unit>): string {
  if (ofAreas.includes(unit.kind)) return areaAgency;
  if (bodies.includes(unit.kind) || unit.parentId === null) return unit.code;
  const parent = byId.get(unit.parentId);
  return parent ? agencyOf(parent, byId) : unit.code;
}
