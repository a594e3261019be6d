import { findAnswerDays } from "@/db/queries/admin/limits";
import { days } from "@/server/domain/duration";
import type { SettleDuty } from "./types";

/** The question says until when it may be answered, so that a later rule moves no deadline that was given. */
export const settleQuestion: SettleDuty = async (tx, { now }) => {
  const answerDays = await findAnswerDays(tx, now);
  return { payload: { until: new Date(now.getTime() + days(answerDays)).toISOString() } };
};
