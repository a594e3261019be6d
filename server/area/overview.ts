import type { Database } from "@/db/database";
import { readCells } from "@/db/queries/area/area-dashboard";
import { jakartaDay } from "@/server/domain/calendar";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { coverWithMonths, periodBounds, periodsIn, shiftMonth } from "@/server/domain/statistics/period";
import { openCells } from "./cells";
import { loadAreaReference } from "./reference";

const fullMonths = 3;

/** Every area with its open complaints and its figures of the last three full months; one statement. */
export async function overview({ db, now, audience }: { db: Database; now: Date; audience: FigureAudience }) {
  const reference = await loadAreaReference(db, now);
  const codes = reference.areas.map(({ code }) => code);
  const month = jakartaDay(now).slice(0, 7);
  const from = periodBounds(shiftMonth(month, -fullMonths)).from;
  const to = periodBounds(shiftMonth(month, -1)).to;
  const cover = coverWithMonths(from, to);
  const periods = periodsIn(cover);
  const read = await readCells(db, [{ areas: codes, categories: [""], periods }], codes);
  const cells = openCells(audience, read, reference.groups);
  return {
    from,
    to,
    asOf: read.asOf,
    areas: reference.areas.map(({ code, name, level }) => ({
      code,
      name,
      level,
      ...cells.openNow(code),
      ...cells.summary(code, cover),
    })),
  };
}
