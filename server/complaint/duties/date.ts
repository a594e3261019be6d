import { findExtensionLimit } from "@/db/queries/admin/limits";
import { checkExtension } from "@/server/domain/complaint/sla";
import { invalid } from "@/server/domain/errors";
import type { SettleDuty } from "./types";

/** EWS: a new finish date, within what the city's row for the weight allows. */
export const settleDate: SettleDuty = async (tx, { row, now, input }) => {
  if (!input.until) throw invalid("date_missing");
  const until = new Date(input.until);
  const limits = await findExtensionLimit(tx, row.weight, now);
  if (!limits) throw invalid("extension_limit_missing");
  checkExtension({
    until,
    now,
    currentDue: row.completionDueAt,
    extensionsSoFar: row.extensionCount,
    limits,
  });
  return { payload: { until: until.toISOString() } };
};
