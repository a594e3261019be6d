import type { Database } from "@/db/database";
import { findReadAt, listFigures } from "@/db/queries/statistics/figures";
import { jakartaDay } from "@/server/domain/calendar";
import { ageClasses, coverAges } from "@/server/domain/statistics/age";
import { measureIndex } from "@/server/domain/statistics/measure";
import { unpack } from "@/server/domain/statistics/packing";
import { hasDays, type Scope } from "@/server/domain/statistics/scope";

/**
 * Open complaints by age in days; null when more than one dimension is narrowed, since daily counts exist for one
 * only.
 */
export async function backlog(
  { db, now }: { db: Database; now: Date },
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
  const counts = new Map(rows.map((row) => [row.period, unpack(row.counts)]));
  const sum = (periods: readonly string[], measure: "open" | "openOverdue") =>
    periods.reduce((total, period) => total + (counts.get(period)?.get(measureIndex(measure)) ?? 0), 0);
  return {
    classes: ageClasses.map((one, index) => ({
      ...one,
      open: sum(covers[index] ?? [], "open"),
      overdue: sum(covers[index] ?? [], "openOverdue"),
    })),
    asOf,
  };
}
