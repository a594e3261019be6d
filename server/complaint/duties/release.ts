import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { appendEvent, signature } from "../append-event";
import type { SettleDuty } from "./types";

/** The report leaves its master, which keeps nothing of it: its clock runs again from its own beginning. */
export const settleRelease: SettleDuty = async (tx, { row, actor, now }) => {
  const master = row.masterCode ? await lockComplaint(tx, row.masterCode) : null;
  if (!master) return { payload: {} };
  const events = await listEvents(tx, master.id);
  const absorbed = events.findLast(
    ({ kind, internalNote }) => kind === "absorb" && internalNote === row.code,
  );
  await appendEvent(
    tx,
    { id: master.id, trusted: "system" },
    {
      ...signature(actor),
      kind: "release",
      at: now,
      fromStatus: master.status,
      toStatus: master.status,
      toUnitId: null,
      publicNote: null,
      internalNote: row.code,
      payload: { startedAt: absorbed?.payload.startedAt },
    },
  );
  return { payload: {} };
};
