import { listEvents } from "@/db/queries/complaint/events";
import { mayObject } from "@/server/domain/complaint/objection";
import { forbidden } from "@/server/domain/errors";
import type { SettleDuty } from "./types";

/** The reporter objects within the window after the confirmation, by any channel. */
export const settleObjection: SettleDuty = async (tx, { row, now }) => {
  if (!mayObject(await listEvents(tx, row.id), now)) throw forbidden("objection_window_over");
  return { payload: {} };
};
