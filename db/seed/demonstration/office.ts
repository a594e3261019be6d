import type { Role, UnitKind } from "@/server/domain/staff/role";
import { type DemonstrationCity, type Unit, unitOf } from "./city";
import type { CourseFacts } from "./facts";
import { chance, pick, type Random } from "./random";
import type { Hand } from "./timeline";

/** The role in which people of a unit hold complaints. */
export const holderRole: Partial<Record<UnitKind, Role>> = {
  kelurahan: "kelurahan",
  kecamatan: "district",
  kota: "district",
  dinas: "agency",
  badan: "agency",
  biro: "agency",
  suku_dinas: "subagency",
  upt: "subagency",
  inspektorat: "inspectorate",
};

/** The actor for a unit: its demonstration account where it has one, else the unit alone. */
export function handOf(city: DemonstrationCity, unitId: number, role?: Role): Hand {
  const kind = city.unitsById.get(unitId)?.kind;
  const wanted = role ?? (kind && holderRole[kind]);
  return { unitId, staffId: city.staff.get(`${unitId}:${wanted}`) ?? null };
}

export const biroHand = (city: DemonstrationCity): Hand =>
  handOf(city, unitOf(city, "biro-pemerintahan").id, "verifier");
export const intakeHand = (city: DemonstrationCity): Hand =>
  handOf(city, unitOf(city, "biro-pemerintahan").id, "intake");

/** Through whose hands a complaint goes after the kelurahan; empty is "the kelurahan itself". */
export function chooseRoute(city: DemonstrationCity, { random, category, kelurahan }: CourseFacts): Unit[] {
  if (chance(random, 0.012)) return [unitOf(city, `kecamatan-${kelurahan.kecamatanCode}`)];
  if (!category.defaultUnitCode) return [];
  const unit = unitOf(city, category.defaultUnitCode);
  const parent = unit.kind === "upt" && unit.parentId ? city.unitsById.get(unit.parentId) : undefined;
  if (parent && chance(random, 0.5))
    return [parent, cityOffice(city, parent, kelurahan.kotaCode, random, unit)];
  const office = unit.kind === "dinas" ? city.units.get(`${unit.code}-${kelurahan.kotaCode}`) : undefined;
  if (!office) return [unit];
  if (chance(random, 0.2)) return [office];
  return chance(random, 0.7) ? [unit, office] : [unit];
}

function cityOffice(
  city: DemonstrationCity,
  parent: Unit,
  kotaCode: string,
  random: Random,
  upt: Unit,
): Unit {
  return (chance(random, 0.7) ? city.units.get(`${parent.code}-${kotaCode}`) : undefined) ?? upt;
}

const wrongCodes = [
  "dinas-bina-marga",
  "dinas-sumber-daya-air",
  "satpol-pp",
  "dinas-lingkungan-hidup",
  "dinas-perhubungan",
];

/** An agency that will say that it is not competent. */
export function wrongAgency(city: DemonstrationCity, random: Random, right: Unit): Unit {
  const others = wrongCodes
    .map((code) => unitOf(city, code))
    .filter((unit) => unit.id !== right.id && unit.id !== right.parentId);
  return pick(random, others);
}
