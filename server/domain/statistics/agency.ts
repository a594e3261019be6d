import type { UnitKind } from "../staff/role";

type Unit = { id: number; code: string; kind: UnitKind; parentId: number | null };

/** Bodies directly below the governor; their Suku Dinas and UPT are below them. */
const bodies: readonly UnitKind[] = ["dinas", "badan", "biro", "inspektorat", "governor", "external"];
const ofAreas: readonly UnitKind[] = ["kota", "kecamatan", "kelurahan"];

/** All kelurahan, kecamatan and kota as one agency in comparisons. */
export const areaAgency = "kelurahan";

/** The agency that a unit counts for: the nearest body at or above it, or the areas' own. */
export function agencyOf(unit: Unit, byId: ReadonlyMap<number, Unit>): string {
  if (ofAreas.includes(unit.kind)) return areaAgency;
  if (bodies.includes(unit.kind) || unit.parentId === null) return unit.code;
  const parent = byId.get(unit.parentId);
  return parent ? agencyOf(parent, byId) : unit.code;
}
