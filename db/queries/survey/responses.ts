import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable, Transaction } from "../../database";
import { surveyResponse, unit } from "../../schema";

type NewSurveyResponse = typeof surveyResponse.$inferInsert;

/** False when this pass has a response already. */
export async function insertSurveyResponse(tx: Transaction, row: NewSurveyResponse): Promise<boolean> {
  const rows = await tx
    .insert(surveyResponse)
    .values(row)
    .onConflictDoNothing({ target: surveyResponse.mark })
    .returning({ id: surveyResponse.id });
  return rows.length > 0;
}

const ofScope = (quarter: string, unitIds: readonly number[] | null) =>
  and(
    eq(surveyResponse.quarter, quarter),
    unitIds ? inArray(surveyResponse.unitId, [...unitIds]) : undefined,
  );

/** Respondents' rows of a quarter, of these units or all; ordered by their random marks, so not by time. */
export function listSurveyResponses(db: Queryable, quarter: string, unitIds: readonly number[] | null) {
  const { u1, u2, u3, u4, u5, u6, u7, u8, u9, sex, ageBand, education, occupation, channel } = surveyResponse;
  return db
    .select({
      unit: unit.name,
      channel,
      u1,
      u2,
      u3,
      u4,
      u5,
      u6,
      u7,
      u8,
      u9,
      sex,
      ageBand,
      education,
      occupation,
    })
    .from(surveyResponse)
    .innerJoin(unit, eq(unit.id, surveyResponse.unitId))
    .where(ofScope(quarter, unitIds))
    .orderBy(asc(surveyResponse.mark));
}
export type SurveyResponseRow = Awaited<ReturnType<typeof listSurveyResponses>>[number];

/** Respondents' suggestions in alphabetical order, separate from their answers. */
export async function listSuggestions(db: Queryable, quarter: string, unitIds: readonly number[] | null) {
  const rows = await db
    .select({ unit: unit.name, suggestion: surveyResponse.suggestion })
    .from(surveyResponse)
    .innerJoin(unit, eq(unit.id, surveyResponse.unitId))
    .where(and(ofScope(quarter, unitIds), isNotNull(surveyResponse.suggestion)))
    .orderBy(asc(surveyResponse.suggestion));
  return rows.map(({ unit: name, suggestion }) => ({ unit: name, suggestion: suggestion ?? "" }));
}
