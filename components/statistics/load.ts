import "server-only";
import { TRPCError } from "@trpc/server";
import { api } from "@/components/trpc/server";
import { areaLevels } from "@/server/domain/area/level";
import { periodBounds, shiftMonth } from "@/server/domain/statistics/period";
import type { Dimension, Scope } from "@/server/domain/statistics/scope";

/** Months shown by intake. */
const cohortMonths = 12;

/** All data of the statistics page for a scope; null where the cube is not that fine. */
export async function loadStatistics(scope: Scope, by: Dimension, today: string) {
  const caller = await api();
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

async function orRefused<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return null;
    throw error;
  }
}
