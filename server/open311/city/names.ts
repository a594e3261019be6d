import type { Database } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listChannels } from "@/db/queries/channels/channels";
import { listServiceAttributes } from "@/db/queries/open311/attributes";
import { listAllUnits } from "@/db/queries/staff/units";
import { mapAreaNames } from "@/db/queries/statistics/open-data";
import words from "@/messages/id.json" with { type: "json" };
import { jakartaDay } from "@/server/domain/calendar";
import { seconds } from "@/server/domain/duration";
import type { Attribute } from "@/server/domain/open311/attribute";
import type { Names } from "@/server/domain/open311/request";
import { holdsOn } from "@/server/domain/validity";
import type { Service } from "../jurisdiction";

type CityNames = { names: Names; services: readonly Service[] };

const keepForMs = seconds(5);
const kept = new WeakMap<Database, { at: number; day: string; city: Promise<CityNames> }>();

/** The city's rows that name the parts of requests and services; cached for five seconds. */
export function loadCity(db: Database, today: Date, now = performance.now()): Promise<CityNames> {
  const known = kept.get(db);
  const day = jakartaDay(today);
  if (known?.day === day && now - known.at < keepForMs) return known.city;
  const city = load(db, day);
  kept.set(db, { at: now, day, city });
  city.catch(() => kept.delete(db));
  return city;
}

async function load(db: Database, today: string): Promise<CityNames> {
  const [categories, groups, channels, areas, units, attributes] = await Promise.all([
    listCategories(db),
    listCategoryGroups(db),
    listChannels(db),
    mapAreaNames(db),
    listAllUnits(db),
    listServiceAttributes(db, today),
  ]);
  const groupNames = new Map(groups.map(({ code, nameId }) => [code, nameId]));
  const names: Names = {
    areas,
    services: new Map(
      categories.map((one) => [one.code, { name: one.nameId, isSensitive: one.isSensitive }]),
    ),
    units: new Map(units.map(({ id, name }) => [id, name])),
    channels: new Map(channels.map(({ code, name }) => [code, name])),
    statuses: words.status,
    rejections: words.rejection,
    duplicate: words.answer.duplicateOf,
  };
  const offered = categories.filter((one) => !one.isConfidential && holdsOn(one, today));
  const services = offered.map((one) => ({
    code: one.code,
    name: one.nameId,
    description: `${one.nameId} (${one.nameEn})`,
    keywords: one.keywords,
    group: groupNames.get(one.groupCode) ?? one.groupCode,
    type: "realtime" as const,
    attributes: attributes.filter(({ categoryCode }) => categoryCode === one.code).map(toAttribute),
  }));
  return { names, services };
}

type Question = Awaited<ReturnType<typeof listServiceAttributes>>[number];

const toAttribute = ({ code, datatype, isRequired, description, hint, values }: Question): Attribute => ({
  code,
  datatype,
  isRequired,
  description,
  hint,
  values,
});
