import type { ComplaintEvent } from "./event";

type Parts = { openTaskUnitIds: number[]; pastUnitIds: number[] };

/** A unit owes a part of the work, and may read the whole from then on. */
export function givePart(before: Parts, { toUnitId }: ComplaintEvent): Partial<Parts> {
  if (toUnitId === null) return {};
  return {
    openTaskUnitIds: [...before.openTaskUnitIds, toUnitId],
    pastUnitIds: [...new Set([...before.pastUnitIds, toUnitId])],
  };
}

/** The unit that acted owes its part no longer. */
export function finishPart(before: Parts, { unitId }: ComplaintEvent): Partial<Parts> {
  return { openTaskUnitIds: before.openTaskUnitIds.filter((one) => one !== unitId) };
}
