import type { ComplaintEvent } from "./event";

type Parts = { openTaskUnitIds: number[]; pastUnitIds: number[] };

/** The unit has to finish a part, and may read the whole from then on. */
export function givePart(before: Parts, { toUnitId }: ComplaintEvent): Partial<Parts> {
  if (toUnitId === null) return {};
  return {
    openTaskUnitIds: [...before.openTaskUnitIds, toUnitId],
    pastUnitIds: [...new Set([...before.pastUnitIds, toUnitId])],
  };
}

/** The acting unit has finished its part. */
export function finishPart(before: Parts, { unitId }: ComplaintEvent): Partial<Parts> {
  return { openTaskUnitIds: before.openTaskUnitIds.filter((one) => one !== unitId) };
}
