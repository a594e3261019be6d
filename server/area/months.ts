import type { Database } from "@/db/database";
import { readCells } from "@/db/queries/area/area-dashboard";
import { jakartaDay } from "@/server/domain/calendar";
import { notFound } from "@/server/domain/errors";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import { shiftMonth } from "@/server/domain/statistics/period";
import { coverOfPeriods, openCells } from "./cells";
import { loadAreaReference } from "./reference";

const monthCount = 24;

/**
 * An area's figures by month, oldest first, the current month last.
 * @throws NOT_FOUND no area has this code
 */
export async function months(
  { db, now, audience }: { db: Database; now: Date; audience: FigureAudience },
  { code }: { code: string },
) {
  const reference = await loadAreaReference(db, now);
  const area = reference.byCode.get(code);
  if (!area) throw notFound();
  const current = jakartaDay(now).slice(0, 7);
  const periods = Array.from({ length: monthCount }, (_, index) =>
    shiftMonth(current, index - monthCount + 1),
  );
  const read = await readCells(db, [{ areas: [code], categories: [""], periods }], []);
  const cells = openCells(audience, read, reference.groups);
  const { name, level } = area;
  return {
    code,
    name,
    level,
    asOf: read.asOf,
    months: periods.map((period) => ({
      period,
      figures: readCubeFigures(cells.sum(code, coverOfPeriods([period]))),
    })),
  };
}
