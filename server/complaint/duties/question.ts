import { answerDays } from "@/server/domain/complaint/question";
import type { SettleDuty } from "./types";

/** The question says until when it may be answered, so that a later rule moves no deadline that was given. */
export const settleQuestion: SettleDuty = (_tx, { now }) => ({
  payload: { until: new Date(now.getTime() + answerDays * 86_400_000).toISOString() },
});
