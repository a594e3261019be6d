import { listEvents } from "@/db/queries/complaint/events";
import type { SettleDuty } from "./types";

const requests = { extend: "request_extension", reject: "propose_rejection" } as const;

/** Biro's yes takes over what was asked for: the date, or the reason. A refusal takes nothing. */
export const settleRequest: SettleDuty = async (tx, { row, move }) => {
  if (move.action !== "extend" && move.action !== "reject") return { payload: {} };
  const events = await listEvents(tx, row.id);
  const asked = events.findLast((event) => event.kind === requests[move.action as keyof typeof requests]);
  const { until, rejectionReason, responsibleBody } = asked?.payload ?? {};
  return { payload: move.action === "extend" ? { until } : { rejectionReason, responsibleBody } };
};
