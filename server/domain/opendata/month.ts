import { monthOf, nextMonth, type Period } from "../statistics/period";

const pattern = /^20\d\d-(0[1-9]|1[0-2])$/;

/** A month `2026-11` in Asia/Jakarta as moments, the end excluded; null when it is invalid. */
export function monthMoments(month: string): { from: Date; to: Date } | null {
  if (!pattern.test(month)) return null;
  const start = (one: Period) => new Date(`${one}-01T00:00:00+07:00`);
  return { from: start(month), to: start(nextMonth(month)) };
}

/** Whether no complaint can be added to it any more except by an import. */
export const isOver = (month: Period, now: Date): boolean => month < monthOf(now);
