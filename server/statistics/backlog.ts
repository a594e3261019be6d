import type { Database } from "@/db/database";
import { findReadAt, listFigures } from "@/db/queries/statistics/figures";
import { jakartaDay } from "@/server/domain/calendar";
import { ageClasses, coverAges } from "@/server/domain/statistics/age";
import { type FigureAudience, sumCube } from "@/server/domain/statistics/disclosure";
import { measureIndex } from "@/server/domain/statistics/measure";
import { hasDays, type Scope } from "@/server/domain/statistics/scope";

/**
 * Open complaints by age in days; null when more than one dimension is narrowed, since daily counts exist for one
 * only.
 */
export async function backlog(
  { db, now, audience }: { db: Database; now: Date; audience: FigureAudience },
  { area, category, agency, channel }: Omit<Scope, "from" | "to">,
) {
  const today = jakartaDay(now);
  if (!hasDays({ area, category, agency, channel, from: today, to: today })) return null;
  const covers = coverAges(today);
  const box = {
    area: [area],
    category: [category],
    agency: [agency],
    channel: [channel],
    period: covers.flat(),
  };
  const [rows, asOf] = await Promise.all([listFigures(db, box), findReadAt(db, "statistics")]);
  const counts = new Map(rows.map((row) => [row.period, row.counts]));
  const sums = covers.map((periods) => {
    const plus = periods.flatMap((period) => counts.get(period) ?? []);
    return sumCube(audience, { plus, minus: [], whole: plus });
  });
  return {
    classes: ageClasses.map((one, index) => ({
      ...one,
      open: sums[index]?.get(measureIndex("open")) ?? 0,
      overdue: sums[index]?.get(measureIndex("openOverdue")) ?? 0,
    })),
    asOf,
  };
}
