import type { Database } from "@/db/database";
import { findReadAt, listFigures } from "@/db/queries/statistics/figures";
import { type FigureAudience, sumCube } from "@/server/domain/statistics/disclosure";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import type { Vector } from "@/server/domain/statistics/packing";
import { daysBetween, monthsBetween } from "@/server/domain/statistics/period";
import { checkScope, hasDays, periodsOf, previousOf, type Scope } from "@/server/domain/statistics/scope";
import { categoriesOf } from "@/server/domain/statistics/sensitive";
import { loadSensitiveKeys } from "./lookup";

const mostDays = 92;

type Reading = { db: Database; audience: FigureAudience };

/** A scope's figures with the moment of the read model. */
export async function readStatistics(reading: Reading, scope: Scope) {
  const [figures, asOf] = await Promise.all([sumScope(reading, scope), findReadAt(reading.db, "statistics")]);
  return { ...figures, asOf };
}

/** A scope's figures, those of the previous period, and the same by month or day: one query, a few cells per period. */
export async function sumScope({ db, audience }: Reading, scope: Scope) {
  checkScope(scope);
  const before = previousOf(scope);
  const steps = stepsOf(scope);
  const periods = [...new Set([...periodsOf(scope), ...periodsOf(before), ...steps])];
  const { area, agency, channel } = scope;
  const category = categoriesOf(audience, scope.category, await loadSensitiveKeys(db));
  const rows = await listFigures(db, {
    area: [area],
    category,
    agency: [agency],
    channel: [channel],
    period: periods,
  });
  const sum = (wanted: readonly string[]): Vector => {
    const plus = wanted.flatMap((period) => rows.flatMap((row) => (row.period === period ? row.counts : [])));
    return sumCube(audience, { plus, minus: [], whole: plus });
  };
  return {
    totals: readCubeFigures(sum(periodsOf(scope))),
    before: { from: before.from, to: before.to, totals: readCubeFigures(sum(periodsOf(before))) },
    series: steps.map((period) => ({ period, figures: readCubeFigures(sum([period])) })),
  };
}

/** Days for a short period where daily counts exist, otherwise months. */
function stepsOf(scope: Scope): string[] {
  const days = daysBetween(scope.from, scope.to);
  return days.length <= mostDays && hasDays(scope) ? days : monthsBetween(scope.from, scope.to);
}
