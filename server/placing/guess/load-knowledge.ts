import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listKelurahanNames, listKnownAreas } from "@/db/queries/area/areas";
import { listLandmarkTerms } from "@/db/queries/placing/terms";
import { jakartaDay } from "@/server/domain/calendar";
import { minutes } from "@/server/domain/duration";
import type { MessageKnowledge } from "@/server/domain/intake/read-message";
import { indexCategories } from "@/server/domain/placing/category/guess-category";
import { buildGazetteer } from "@/server/domain/placing/place/gazetteer";
import { holdsOn } from "@/server/domain/validity";

const keepForMs = minutes(1);
const kept = new WeakMap<Database, { at: number; today: string; knowledge: Promise<MessageKnowledge> }>();

/** The names of the city's areas, landmarks and categories, cached for a minute: building them takes 50 ms. */
export function loadKnowledge(
  db: Database,
  now: Date,
  at: number = performance.now(),
): Promise<MessageKnowledge> {
  const known = kept.get(db);
  const today = jakartaDay(now);
  if (known?.today === today && at - known.at < keepForMs) return known.knowledge;
  const knowledge = load(db, today);
  kept.set(db, { at, today, knowledge });
  knowledge.catch(() => kept.delete(db));
  return knowledge;
}

async function load(db: Database, today: string): Promise<MessageKnowledge> {
  const [known, kelurahan, landmarks, categories] = await Promise.all([
    listKnownAreas(db, today),
    listKelurahanNames(db, today),
    listLandmarkTerms(db),
    listCategories(db),
  ]);
  const spellings = new Map(kelurahan.map((area) => [area.code, area]));
  const formerNames = new Map(known.map(({ code, name }) => [code, name]));
  const areas = known.filter((one) => holdsOn(one, today));
  const named = areas.map(({ code, name, level, splitFrom }) => ({
    code,
    name,
    level,
    aliases: [...(spellings.get(code)?.aliases ?? []), formerNames.get(splitFrom ?? "")].filter(
      (one) => one !== undefined,
    ),
  }));
  const inForce = categories.filter((one) => holdsOn(one, today));
  return { gazetteer: buildGazetteer(named, landmarks), categories: indexCategories(inForce) };
}
