import { findAnswerDays } from "@/db/queries/admin/limits";
import { days } from "@/server/domain/duration";
import type { SettleDuty } from "./types";

/** Stores until when the question may be answered, so that a later rule does not move it. */
export const settleQuestion: SettleDuty = async (tx, { now }) => {
  const answerDays = await findAnswerDays(tx, now);
  return { payload: { until: new Date(now.getTime() + days(answerDays)).toISOString() } };
};
