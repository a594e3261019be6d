import { listEvents } from "@/db/queries/complaint/events";
import type { EventPayload } from "@/server/domain/complaint/event";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import type { SettleDuty } from "./types";

/** An approval by Biro applies the request: the date, or the reason. A refusal applies nothing. */
export const settleRequest: SettleDuty = async (tx, { row, move }) => {
  const { decides } = eventFacts[move.action];
  if (!decides || decides.takes.length === 0) return { payload: {} };
  const asked = (await listEvents(tx, row.id)).findLast(({ kind }) => kind === decides.request);
  return { payload: pick(asked?.payload ?? {}, decides.takes) };
};

function pick(payload: EventPayload, keys: readonly (keyof EventPayload)[]): EventPayload {
  return Object.fromEntries(keys.map((key) => [key, payload[key]]));
}
