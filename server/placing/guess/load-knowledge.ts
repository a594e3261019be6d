import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listKelurahanNames, listKnownAreas } from "@/db/queries/area/areas";
import { listLandmarkTerms } from "@/db/queries/placing/terms";
import { jakartaDay } from "@/server/domain/calendar";
import type { Knowledge } from "@/server/domain/intake/read-message";
import { indexCategories } from "@/server/domain/placing/category/guess-category";
import { buildGazetteer } from "@/server/domain/placing/place/gazetteer";

const keepForMs = 60_000;
const kept = new WeakMap<Database, { at: number; knowledge: Promise<Knowledge> }>();

/** The names of the city's areas, landmarks and categories, at most a minute old: building them takes 50 ms. */
export function loadKnowledge(db: Database, now: Date, at: number = performance.now()): Promise<Knowledge> {
  const known = kept.get(db);
  if (known && at - known.at < keepForMs) return known.knowledge;
  const knowledge = load(db, now);
  kept.set(db, { at, knowledge });
  knowledge.catch(() => kept.delete(db));
  return knowledge;
}

async function load(db: Database, now: Date): Promise<Knowledge> {
  const today = jakartaDay(now);
  const [known, kelurahan, landmarks, categories] = await Promise.all([
    listKnownAreas(db, today),
    listKelurahanNames(db, today),
    listLandmarkTerms(db),
    listCategories(db),
  ]);
  const spellings = new Map(kelurahan.map((area) => [area.code, area]));
  const formerNames = new Map(known.map(({ code, name }) => [code, name]));
  const areas = known.filter(({ validTo }) => validTo === null || validTo > today);
  const named = areas.map(({ code, name, level, splitFrom }) => ({
    code,
    name,
    level,
    aliases: [...(spellings.get(code)?.aliases ?? []), formerNames.get(splitFrom ?? "")].filter(
      (one) => one !== undefined,
    ),
  }));
  const inForce = categories.filter(({ validTo }) => validTo === null);
  return { gazetteer: buildGazetteer(named, landmarks), categories: indexCategories(inForce) };
}
