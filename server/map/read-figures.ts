import type { Database } from "@/db/database";
import { listCityCounts } from "@/db/queries/map/map-counts";
import { findReadAt, listFigures } from "@/db/queries/statistics/figures";
import { jakartaDay } from "@/server/domain/calendar";
import { openStatuses, type Status } from "@/server/domain/complaint/status";
import { everything } from "@/server/domain/map/filter";
import { sumCounts, wantedOf } from "@/server/domain/map/sum-counts";
import { type FigureAudience, readMapCounts, sumCube } from "@/server/domain/statistics/disclosure";
import { measureIndex } from "@/server/domain/statistics/measure";

const whole = [""];

type Reading = { db: Database; now: Date; audience: FigureAudience };

/**
 * The city's four figures: received since midnight in Jakarta, open, open and overdue, resolved; with the moment of
 * the read models. `counts`: those of the whole city, where they are read already.
 */
export async function readMapFigures(
  { db, now, audience }: Reading,
  counts: ReturnType<typeof listCityCounts> = listCityCounts(db, everything),
) {
  const today = { area: whole, category: whole, agency: whole, channel: whole, period: [jakartaDay(now)] };
  const [[day], scopes, ...readAt] = await Promise.all([
    listFigures(db, today),
    counts,
    findReadAt(db, "map"),
    findReadAt(db, "statistics"),
  ]);
  const city = readMapCounts(audience, scopes.find(({ scope }) => scope === "")?.counts ?? null);
  const received = day ? sumCube(audience, { plus: [day.counts], minus: [], whole: [] }) : null;
  const sum = (statuses: Status[]) => sumCounts(city, wantedOf({ ...everything, statuses }, null));
  const open = sum([...openStatuses]);
  return {
    receivedToday: received?.get(measureIndex("received")) ?? 0,
    open: open.count,
    overdue: open.overdue,
    resolved: sum(["resolved"]).count,
    asOf: new Date(Math.min(...readAt.map((at) => (at ?? now).getTime()))),
  };
}
