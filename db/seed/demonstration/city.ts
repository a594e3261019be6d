import { eq } from "drizzle-orm";
import { listSlaRules } from "@/db/queries/admin/sla-rules";
import { jakartaDay } from "@/server/domain/calendar";
import type { Weight } from "@/server/domain/complaint/category";
import type { SlaTarget } from "@/server/domain/complaint/event";
import { pickRule } from "@/server/domain/complaint/sla";
import { days } from "@/server/domain/duration";
import type { UnitKind } from "@/server/domain/staff/role";
import { holdsOn } from "@/server/domain/validity";
import type { Database } from "../../database";
import { category, channel, staff, unit } from "../../schema";
import { type Kelurahan, readPlaces } from "./places";
import { draw, logNormal, type Random, randomFor, type WeightedChoice, weigh } from "./random";
import { categoryShares, channelsSince2021, channelsUntil2020, otherCategories } from "./shares";

export type Unit = { id: number; code: string; name: string; kind: UnitKind; parentId: number | null };
export type DemonstrationCategory = typeof category.$inferSelect;
export type Channel = typeof channel.$inferSelect;

/** The city's own rows, ready to be drawn from. */
export type DemonstrationCity = Awaited<ReturnType<typeof readCity>>;

export async function readCity(db: Database, seed: number) {
  const places = readPlaces(seed);
  const units: Unit[] = await db
    .select({ id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, parentId: unit.parentId })
    .from(unit);
  const categories = await db.select().from(category).orderBy(category.code);
  const channels = await db.select().from(channel);
  const people = await db
    .select({ id: staff.id, unitId: staff.unitId, role: staff.role })
    .from(staff)
    .where(eq(staff.isDemonstration, true));
  const rules = await listSlaRules(db);
  const byCode = new Map(units.map((one) => [one.code, one]));
  return {
    places,
    kelurahan: weigh(places.kelurahan.map((one): [Kelurahan, number] => [one, one.share])),
    units: byCode,
    unitsById: new Map(units.map((one) => [one.id, one])),
    categories: new Map(categories.map((one) => [one.code, one])),
    categoryShares: weigh(shareCategories(categories)),
    channelShares: shareChannels(channels),
    staff: new Map(people.map((one) => [`${one.unitId}:${one.role}`, one.id])),
    promise: promises(rules),
    slowness: slownessOf(seed),
  };
}

function shareCategories(categories: readonly DemonstrationCategory[]): [DemonstrationCategory, number][] {
  const others = categories.filter(({ code }) => categoryShares[code] === undefined);
  return categories.map((one) => [one, categoryShares[one.code] ?? otherCategories / others.length]);
}

function shareChannels(channels: readonly Channel[]) {
  const tables = [channelsUntil2020, channelsSince2021].map((table) => {
    const shares = new Map(table);
    return weigh(channels.map((one): [Channel, number] => [one, shares.get(one.code) ?? 0]));
  });
  const [before, after] = tables;
  return (day: string): WeightedChoice<Channel> | undefined => (day < "2021-01-01" ? before : after);
}

/** A channel that takes reports on this day (ISO date). */
export function drawChannel(random: Random, city: DemonstrationCity, day: string): Channel {
  const table = city.channelShares(day);
  if (!table) throw new Error("no channels");
  for (let tries = 0; tries < 50; tries += 1) {
    const found = draw(random, table);
    if (holdsOn(found, day)) return found;
  }
  throw new Error(`no channel takes reports on ${day}`);
}

function promises(rules: Parameters<typeof pickRule>[0]) {
  const kept = { light: new Map(), medium: new Map(), heavy: new Map() } as Record<
    Weight,
    Map<number, SlaTarget>
  >;
  return (weight: Weight, at: Date): SlaTarget => {
    const day = Math.floor(at.getTime() / days(1) + 7 / 24);
    const known = kept[weight].get(day);
    if (known) return known;
    const { id, coordinationMinutes, completionMinutes, calendar } = pickRule(rules, {
      weight,
      day: jakartaDay(at),
    });
    const target = { ruleId: id, coordinationMinutes, completionMinutes, calendar };
    kept[weight].set(day, target);
    return target;
  };
}

/** @throws Error when the city has no such unit */
export function unitOf(city: DemonstrationCity, code: string): Unit {
  const found = city.units.get(code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
}

/** Some units are quicker than others; which ones is part of the seed. 1 is the city's middle. */
function slownessOf(seed: number) {
  const kept = new Map<number, number>();
  return (unitId: number): number => {
    const known = kept.get(unitId) ?? logNormal(randomFor(seed ^ 0x510, unitId), 1, 0.35);
    kept.set(unitId, known);
    return known;
  };
}
