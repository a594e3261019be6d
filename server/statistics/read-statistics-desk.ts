import type { z } from "zod";
import type { Database } from "@/db/database";
import { findReadAt } from "@/db/queries/statistics/figures";
import { listPublicSnapshots } from "@/db/queries/statistics/snapshots";
import { sheets } from "@/server/area/sheets";
import { areaLevels } from "@/server/domain/area/level";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError } from "@/server/domain/errors";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { readAreaStanding } from "@/server/domain/statistics/figures";
import { periodBounds, shiftMonth } from "@/server/domain/statistics/period";
import type { StatisticsDesk, statisticsDeskInputSchema } from "@/server/domain/statistics/statistics-desk";
import { countBacklog } from "./backlog";
import { listBreakdown } from "./breakdown";
import { readHeld } from "./read-held";
import { sumScope } from "./read-statistics";
import { readValues } from "./values";

type Reading = { db: Database; now: Date; audience: FigureAudience };

/** Months shown by intake. */
const cohortMonths = 12;

const nothing = {
  figures: null,
  backlog: null,
  table: null,
  cohorts: [],
  kelurahan: [],
  sheets: [],
  snapshots: [],
  asOf: null,
};

/** Returns all that the statistics page shows to an audience, its parts read at the same time. */
export async function readStatisticsDesk(
  reading: Reading,
  { scope, by }: z.infer<typeof statisticsDeskInputSchema>,
): Promise<StatisticsDesk> {
  const always = Promise.all([readValues(reading), readHeld(reading)]);
  if (scope === null) {
    const [values, held] = await always;
    return { ...nothing, values, held };
  }
  const { from: _from, to: _to, ...part } = scope;
  const year = { ...part, ...yearUntil(jakartaDay(reading.now)) };
  const level = areaLevels.find((one) => one === by);
  const [[values, held], figures, backlog, table, cohorts, kelurahan, drawn, snapshots, asOf] =
    await Promise.all([
      always,
      orRefused(sumScope(reading, scope)),
      countBacklog(reading, part),
      orRefused(listBreakdown(reading, { ...scope, by }, readAreaStanding)),
      orRefused(sumScope(reading, year)),
      orRefused(
        listBreakdown(reading, { ...year, area: part.area.slice(0, 8), by: "kelurahan" }, readAreaStanding),
      ),
      level ? sheets(reading, level, part.area) : [],
      listPublicSnapshots(reading.db),
      findReadAt(reading.db, "statistics"),
    ]);
  return {
    values,
    held,
    figures,
    backlog,
    table,
    cohorts: cohorts?.series ?? [],
    kelurahan: kelurahan ?? [],
    sheets: drawn,
    snapshots,
    asOf,
  };
}

function yearUntil(today: string): { from: string; to: string } {
  const month = today.slice(0, 7);
  return { from: periodBounds(shiftMonth(month, 1 - cohortMonths)).from, to: periodBounds(month).to };
}

/** Null for a scope that the cube does not contain. */
async function orRefused<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError && error.code === "INVALID") return null;
    throw error;
  }
}
