import type { Database } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listKnownAreas } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import { listAllUnits } from "@/db/queries/staff/units";
import { jakartaDay } from "@/server/domain/calendar";
import { seconds } from "@/server/domain/duration";
import { agencyOf, areaAgency } from "@/server/domain/statistics/agency";
import { categoryKey, unitKey } from "@/server/domain/statistics/cube";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import type { Dimension, Scope } from "@/server/domain/statistics/scope";
import { groupOptions } from "@/server/domain/statistics/sensitive";
import { loadSensitiveKeys } from "./lookup";

/** A value of a dimension: its key in the cube and its name in both languages. */
type ScopeOption = { key: string; name: { id: string; en: string } };
type Context = { db: Database; now: Date };
type Values = Record<Dimension, (ScopeOption & { within: string })[]>;

const keepForMs = seconds(30);
const kept = new WeakMap<Database, { at: number; values: Promise<Values> }>();

/** The values of a dimension inside a scope, in the order of their rows; cached for half a minute at most. */
export async function listValues({ db, now }: Context, by: Dimension, scope: Scope): Promise<ScopeOption[]> {
  const values = (await loadValues(db, now))[by];
  if (by === "category" && scope.category) return values.filter(({ within }) => within === scope.category);
  if (by === "kota" || by === "kecamatan" || by === "kelurahan")
    return values.filter(({ key }) => key.startsWith(scope.area));
  if (by === "unit" && scope.agency) return values.filter(({ within }) => within === scope.agency);
  return values;
}

export function loadValues(db: Database, now: Date, at: number = performance.now()): Promise<Values> {
  const known = kept.get(db);
  if (known && at - known.at < keepForMs) return known.values;
  const values = load(db, now);
  kept.set(db, { at, values });
  values.catch(() => kept.delete(db));
  return values;
}

/** The same as an audience may narrow figures to them. */
export async function readValues({ db, now, audience }: Context & { audience: FigureAudience }) {
  const [values, sensitive] = await Promise.all([loadValues(db, now), loadSensitiveKeys(db)]);
  return { ...values, category: groupOptions(audience, values.category, sensitive) };
}

const plain = (key: string, name: string, within = "") => ({ key, name: { id: name, en: name }, within });

async function load(db: Database, now: Date): Promise<Values> {
  const [areas, groups, categories, units, channels] = await Promise.all([
    listKnownAreas(db, jakartaDay(now)),
    listCategoryGroups(db),
    listCategories(db),
    listAllUnits(db),
    listChannels(db),
  ]);
  const ofLevel = (level: string) =>
    areas.flatMap((one) => (one.level === level ? [plain(one.code, one.name, one.parentCode ?? "")] : []));
  const byId = new Map(units.map((one) => [one.id, one]));
  const agencies = units.filter((one) => agencyOf(one, byId) === one.code);
  return {
    kota: ofLevel("kota"),
    kecamatan: ofLevel("kecamatan"),
    kelurahan: ofLevel("kelurahan"),
    group: groups.map(({ code, nameId, nameEn }) => ({
      key: code,
      name: { id: nameId, en: nameEn },
      within: "",
    })),
    category: categories.map(({ code, nameId, nameEn, groupCode }) => ({
      key: categoryKey(code),
      name: { id: nameId, en: nameEn },
      within: groupCode,
    })),
    agency: [
      { key: areaAgency, name: { id: "Kelurahan dan kecamatan", en: "Kelurahan and kecamatan" }, within: "" },
      ...agencies.map(({ code, name }) => plain(code, name)),
      { key: "intake", name: { id: "Meja kanal", en: "Intake desk" }, within: "" },
    ],
    unit: units.map((one) => plain(unitKey(one.id), one.name, agencyOf(one, byId))),
    channel: channels.map(({ code, name }) => plain(code, name)),
  };
}
