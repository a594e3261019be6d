import type { Database } from "@/db/database";
import { listAreas } from "@/db/queries/areas";
import { listCategories, listCategoryGroups } from "@/db/queries/categories";
import { findRuleTarget } from "@/db/queries/sla-rules";

export type Reference = Awaited<ReturnType<typeof load>>;

const keepForMs = 30_000;
const kept = new WeakMap<Database, { at: number; reference: Promise<Reference> }>();

/** Areas in force, categories, and the promise for light work, at most half a minute old. */
export function loadReference(db: Database, now: Date): Promise<Reference> {
  const known = kept.get(db);
  if (known && performance.now() - known.at < keepForMs) return known.reference;
  const reference = load(db, now);
  kept.set(db, { at: performance.now(), reference });
  reference.catch(() => kept.delete(db));
  return reference;
}

async function load(db: Database, now: Date) {
  const [areas, groups, categories, targets] = await Promise.all([
    listAreas(db),
    listCategoryGroups(db),
    listCategories(db),
    findRuleTarget(db, "light", now),
  ]);
  return {
    areas,
    byCode: new Map(areas.map((one) => [one.code, one])),
    groups,
    categories: new Map(categories.map((one) => [one.code, one])),
    sensitiveCategories: categories.filter(({ isSensitive }) => isSensitive).map(({ code }) => code),
    targets: {
      coordinationMinutes: targets.coordinationMinutes,
      completionMinutes: targets.completionMinutes,
    },
  };
}
