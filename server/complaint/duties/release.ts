import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { authorizeRelease } from "../access";
import { writeStep } from "../write-step";
import type { SettleDuty } from "./types";

/** Separates the complaint from its master, which keeps nothing of it: its clock runs again from its own start. */
export const settleRelease: SettleDuty = async (tx, { row, actor, now }) => {
  const master = row.masterCode ? await lockComplaint(tx, row.masterCode) : null;
  if (!master) return { payload: {} };
  const absorbed = (await listEvents(tx, master.id)).findLast(
    ({ kind, internalNote }) => kind === "absorb" && internalNote === row.code,
  );
  const payload = { startedAt: absorbed?.payload.startedAt };
  await writeStep(tx, { ...authorizeRelease(row, master), actor, now, internalNote: row.code, payload });
  return { payload: {} };
};
