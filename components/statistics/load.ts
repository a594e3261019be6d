import "server-only";
import { TRPCError } from "@trpc/server";
import { api } from "@/components/trpc/server";
import { areaLevels } from "@/server/domain/area/level";
import { periodBounds, shiftMonth } from "@/server/domain/statistics/period";
import type { StatisticsUrl } from "./address";

/** Months shown by intake. */
const cohortMonths = 12;

/** All data of the statistics page for a scope; null where the cube is not that fine or the days are wrong. */
export async function loadStatistics({ scope, by, fault }: StatisticsUrl, today: string) {
  const caller = await api();
  if (fault) return { ...nothing, values: await caller.statistics.values() };
  const { area, category, agency, channel } = scope;
  const part = { area, category, agency, channel };
  const month = today.slice(0, 7);
  const year = { from: periodBounds(shiftMonth(month, 1 - cohortMonths)).from, to: periodBounds(month).to };
  const level = areaLevels.find((one) => one === by);
  const [values, report, backlog, table, cohorts, kelurahan, sheets] = await Promise.all([
    caller.statistics.values(),
    orRefused(caller.statistics.report(scope)),
    caller.statistics.backlog(part),
    orRefused(caller.statistics.breakdown({ ...scope, by })),
    orRefused(caller.statistics.report({ ...part, ...year })),
    orRefused(caller.statistics.breakdown({ ...part, ...year, area: area.slice(0, 8), by: "kelurahan" })),
    level ? caller.area.sheets({ level, within: area }) : [],
  ]);
  return {
    values,
    report,
    backlog,
    table,
    cohorts: cohorts?.series ?? [],
    kelurahan: kelurahan?.rows ?? [],
    sheets,
  };
}

const nothing = { report: null, backlog: null, table: null, cohorts: [], kelurahan: [], sheets: [] };

async function orRefused<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return null;
    throw error;
  }
}
