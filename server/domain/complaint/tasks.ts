import type { ComplaintEvent } from "./event";

type Shared = { openTaskUnitIds: number[]; pastUnitIds: number[] };

/** Who still owes a part of the work after an event; a unit that was given one may read the whole from then on. */
export function shareOut(before: Shared, { kind, unitId, toUnitId }: ComplaintEvent): Partial<Shared> {
  if (kind === "withdraw_tasks") return { openTaskUnitIds: [] };
  if (kind === "finish_task")
    return { openTaskUnitIds: before.openTaskUnitIds.filter((one) => one !== unitId) };
  if (toUnitId === null) return {};
  return {
    openTaskUnitIds: [...before.openTaskUnitIds, toUnitId],
    pastUnitIds: [...new Set([...before.pastUnitIds, toUnitId])],
  };
}
