import type { Database } from "@/db/database";
import { listAreas, listKelurahanNames } from "@/db/queries/areas";
import { listCategories } from "@/db/queries/categories";
import { listLandmarkTerms } from "@/db/queries/placing/terms";
import { indexCategories } from "@/server/domain/intake/category/guess-category";
import { buildGazetteer } from "@/server/domain/intake/place/gazetteer";
import type { Knowledge } from "@/server/domain/intake/read-message";

const keepForMs = 60_000;
const kept = new WeakMap<Database, { at: number; knowledge: Promise<Knowledge> }>();

/** The names of the city's areas, landmarks and categories, at most a minute old: building them takes 50 ms. */
export function loadKnowledge(db: Database, now: number = performance.now()): Promise<Knowledge> {
  const known = kept.get(db);
  if (known && now - known.at < keepForMs) return known.knowledge;
  const knowledge = load(db);
  kept.set(db, { at: now, knowledge });
  knowledge.catch(() => kept.delete(db));
  return knowledge;
}

async function load(db: Database): Promise<Knowledge> {
  const [areas, kelurahan, landmarks, categories] = await Promise.all([
    listAreas(db),
    listKelurahanNames(db),
    listLandmarkTerms(db),
    listCategories(db),
  ]);
  const aliases = new Map(kelurahan.map((area) => [area.code, area.aliases]));
  const named = areas.map(({ code, name, level }) => ({
    code,
    name,
    level,
    aliases: aliases.get(code) ?? [],
  }));
  const inForce = categories.filter(({ validTo }) => validTo === null);
  return { gazetteer: buildGazetteer(named, landmarks), categories: indexCategories(inForce) };
}
