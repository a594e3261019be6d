import { invalid } from "@/server/domain/errors";
import type { SettleDuty } from "./types";

/** `not_provincial` requires the responsible body's name. */
export const settleRejectionReason: SettleDuty = (_tx, { input }) => {
  if (!input.rejectionReason) throw invalid("rejection_reason_missing");
  if (input.rejectionReason === "not_provincial" && !input.responsibleBody)
    throw invalid("responsible_body_missing");
  return {
    payload: { rejectionReason: input.rejectionReason, responsibleBody: input.responsibleBody ?? undefined },
  };
};
