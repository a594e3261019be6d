import type { z } from "zod";
import type { Database } from "@/db/database";
import { listUnitScope } from "@/db/queries/staff/units";
import {
  listQuarterFigures,
  listUnitFigures,
  sumTallyCells,
  type UnitFigures,
} from "@/db/queries/survey/tallies";
import { notFound } from "@/server/domain/errors";
import { isProvisional, lastQuarters, quarterOf } from "@/server/domain/survey/quarter";
import { elements } from "@/server/domain/survey/response";
import { addUp, rollUpSurvey, summarize } from "@/server/domain/survey/roll-up";
import { fewestShown } from "@/server/domain/survey/sample";
import { elementIndex, gradeOf, meanOf, weightedMean } from "@/server/domain/survey/skm";
import { distributionOf } from "@/server/domain/survey/tally";
import type { surveyFiguresInputSchema, surveyFiguresSchema } from "./figures-schema";

/** Quarters that can be chosen and compared. */
const shownQuarters = 8;

type QuarterFigures = z.infer<typeof surveyFiguresSchema>;

/**
 * A quarter of the whole city or of a unit with all below it: index, elements, comparison of the quarters, and the
 * units one step down. Reads tallies only. By default the latest quarter with responses.
 * @throws NOT_FOUND unknown unit
 */
export async function readSurveyFigures(
  { db, now }: { db: Database; now: Date },
  input: z.infer<typeof surveyFiguresInputSchema>,
): Promise<QuarterFigures> {
  const recent = lastQuarters(quarterOf(now), shownQuarters);
  const ofCity = await listQuarterFigures(db, recent, null);
  const answered = ofCity.filter(({ respondents }) => respondents > 0).map(({ quarter }) => quarter);
  const quarter = input.quarter ?? answered.at(-1) ?? quarterOf(now);
  const units = await listUnitFigures(db, quarter);
  const chosen = input.unit ? units.find(({ code }) => code === input.unit) : null;
  if (chosen === undefined) throw notFound();
  const scope = chosen ? await listUnitScope(db, chosen.id) : null;
  const sums = rollUpSurvey(units);
  const figures = chosen ? sums.get(chosen.id) : addUp(units);
  const summary = summarize(figures ?? addUp([]));
  const trend = chosen ? await listQuarterFigures(db, recent, scope) : ofCity;
  return {
    quarter,
    quarters: recent.filter((one) => answered.includes(one) || one === quarter || one === recent.at(-1)),
    isProvisional: isProvisional(quarter, now),
    asOf: now,
    path: chosen ? pathTo(units, chosen) : [],
    summary,
    elements: summary.respondents < fewestShown ? [] : await readElements(db, quarter, scope),
    trend: trend.map(({ quarter: of, ...one }) => ({ quarter: of, ...summarize(one) })),
    units: belowOf(units, chosen?.id ?? null, sums),
  };
}

/** The unit's ancestors, highest first, and itself. */
function pathTo(units: readonly UnitFigures[], unit: UnitFigures): QuarterFigures["path"] {
  const parent = units.find(({ id }) => id === unit.parentId);
  return [...(parent ? pathTo(units, parent) : []), { code: unit.code, name: unit.name }];
}

function belowOf(
  units: readonly UnitFigures[],
  parentId: number | null,
  sums: ReturnType<typeof rollUpSurvey>,
): QuarterFigures["units"] {
  const parents = new Set(units.map((unit) => unit.parentId));
  return units
    .filter((unit) => unit.parentId === parentId)
    .map(({ id, code, name }) => ({
      code,
      name,
      hasUnits: parents.has(id),
      ...summarize(sums.get(id) ?? addUp([])),
    }))
    .filter(({ invited, respondents }) => invited > 0 || respondents > 0);
}

async function readElements(
  db: Database,
  quarter: string,
  scope: readonly number[] | null,
): Promise<QuarterFigures["elements"]> {
  const counts = await sumTallyCells(db, "counts", quarter, scope);
  return elements.map((element, position) => {
    const distribution = distributionOf(counts, position);
    const index = elementIndex(distribution) ?? 0;
    return {
      element,
      mean: meanOf(distribution) ?? 0,
      weighted: weightedMean(distribution) ?? 0,
      index,
      grade: gradeOf(index),
      distribution: [...distribution],
    };
  });
}
