import type { Transaction } from "@/db/database";
import { insertSurveyResponse } from "@/db/queries/survey/responses";
import { addToTallies } from "@/db/queries/survey/tallies";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict } from "@/server/domain/errors";
import type { ResponseChannel, SurveyResponse } from "@/server/domain/survey/response";
import { tallyOf } from "@/server/domain/survey/tally";

type Where = { unitId: number; quarter: string; channel: ResponseChannel; mark: Uint8Array; now: Date };

/**
 * Stores a response and updates its tally in the same transaction.
 * @throws CONFLICT survey_answered when the mark has responded before
 */
export async function storeResponse(tx: Transaction, filled: SurveyResponse, where: Where): Promise<void> {
  const { unitId, quarter, channel, mark, now } = where;
  const [u1 = 0, u2 = 0, u3 = 0, u4 = 0, u5 = 0, u6 = 0, u7 = 0, u8 = 0, u9 = 0] = filled.answers;
  const isNew = await insertSurveyResponse(tx, {
    mark: new Uint8Array(mark),
    channel,
    unitId,
    quarter,
    ...{ u1, u2, u3, u4, u5, u6, u7, u8, u9 },
    ...filled.profile,
    suggestion: filled.suggestion,
    answeredOn: jakartaDay(now),
  });
  if (!isNew) throw conflict("survey_answered");
  const { counts, profiles, ...one } = tallyOf(filled.answers, filled.profile);
  const cells = { counts: [...counts], profiles: [...profiles] };
  const answered = channel === "invitation" ? 1 : 0;
  await addToTallies(tx, [{ unitId, quarter, invited: 0, answered, ...one, ...cells }]);
}
