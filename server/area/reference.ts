import type { Database } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { findRuleTarget } from "@/db/queries/admin/sla-rules";
import { listKnownAreas } from "@/db/queries/area/areas";
import { jakartaDay } from "@/server/domain/calendar";
import { seconds } from "@/server/domain/duration";
import { holdsOn } from "@/server/domain/validity";

export type AreaReference = Awaited<ReturnType<typeof load>>;

const keepForMs = seconds(30);
const kept = new WeakMap<Database, { at: number; day: string; reference: Promise<AreaReference> }>();

/** Areas, categories, and the SLA for light work, cached for half a minute. */
export function loadAreaReference(db: Database, now: Date): Promise<AreaReference> {
  const known = kept.get(db);
  const day = jakartaDay(now);
  if (known?.day === day && performance.now() - known.at < keepForMs) return known.reference;
  const reference = load(db, now);
  kept.set(db, { at: performance.now(), day, reference });
  reference.catch(() => kept.delete(db));
  return reference;
}

async function load(db: Database, now: Date) {
  const today = jakartaDay(now);
  const [known, groups, categories, targets] = await Promise.all([
    listKnownAreas(db, today),
    listCategoryGroups(db),
    listCategories(db),
    findRuleTarget(db, "light", now),
  ]);
  return {
    /** Areas valid today. */
    areas: known.filter((one) => holdsOn(one, today)),
    /** Ended ones included: old complaints keep their codes. */
    known,
    byCode: new Map(known.map((one) => [one.code, one])),
    groups,
    categories: new Map(categories.map((one) => [one.code, one])),
    sensitiveCategories: categories.filter(({ isSensitive }) => isSensitive).map(({ code }) => code),
    targets: {
      coordinationMinutes: targets.coordinationMinutes,
      completionMinutes: targets.completionMinutes,
    },
  };
}
