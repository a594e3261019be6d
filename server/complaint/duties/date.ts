import { checkExtension } from "@/server/domain/complaint/sla";
import { invalid } from "@/server/domain/errors";
import type { SettleDuty } from "./types";

/** EWS: how often, and how far ahead, a holder may ask for a new finish date. */
export const extensionLimits = { maxCount: 2, maxDays: 90 };

export const settleDate: SettleDuty = (_tx, { row, now, input }) => {
  if (!input.until) throw invalid("date_missing");
  const until = new Date(input.until);
  checkExtension({
    until,
    now,
    currentDue: row.completionDueAt,
    extensionsSoFar: row.extensionCount,
    limits: extensionLimits,
  });
  return { payload: { until: until.toISOString() } };
};
