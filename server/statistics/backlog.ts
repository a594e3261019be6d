import type { Database } from "@/db/database";
import { findReadAt, listFigures } from "@/db/queries/statistics/figures";
import { jakartaDay } from "@/server/domain/calendar";
import { ageClasses, coverAges } from "@/server/domain/statistics/age";
import { type FigureAudience, sumCube } from "@/server/domain/statistics/disclosure";
import { measureIndex } from "@/server/domain/statistics/measure";
import { hasDays, type Scope } from "@/server/domain/statistics/scope";

type Reading = { db: Database; now: Date; audience: FigureAudience };
type Part = Omit<Scope, "from" | "to">;

/** The backlog with the moment of the read model. */
export async function backlog(reading: Reading, part: Part) {
  const [classes, asOf] = await Promise.all([
    countBacklog(reading, part),
    findReadAt(reading.db, "statistics"),
  ]);
  return classes && { classes, asOf };
}

/**
 * Open complaints by age in days; null when more than one dimension is narrowed, since daily counts exist for one
 * only.
 */
export async function countBacklog(
  { db, now, audience }: Reading,
  { area, category, agency, channel }: Part,
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
  const rows = await listFigures(db, box);
  const counts = new Map(rows.map((row) => [row.period, row.counts]));
  const sums = covers.map((periods) => {
    const plus = periods.flatMap((period) => counts.get(period) ?? []);
    return sumCube(audience, { plus, minus: [], whole: plus });
  });
  return ageClasses.map((one, index) => ({
    ...one,
    open: sums[index]?.get(measureIndex("open")) ?? 0,
    overdue: sums[index]?.get(measureIndex("openOverdue")) ?? 0,
  }));
}
