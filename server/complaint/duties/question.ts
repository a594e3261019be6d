import { findAnswerDays } from "@/db/queries/admin/limits";
import { listReplyRoutes } from "@/db/queries/channels/reply-routes";
import { whyUnreachable } from "@/server/domain/complaint/reachable";
import { days } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import type { SettleDuty } from "./types";

/** Only of a reporter who can be asked. Stores until when they may answer, so that a later rule does not move it. */
export const settleQuestion: SettleDuty = async (tx, { row, now }) => {
  const unreachable = whyUnreachable(await listReplyRoutes(tx, row.id));
  if (unreachable) throw invalid(unreachable);
  const answerDays = await findAnswerDays(tx, now);
  return { payload: { until: new Date(now.getTime() + days(answerDays)).toISOString() } };
};
