import { periodBounds, shiftDay, shiftMonth } from "./period";

/** Common periods, each from the first day to the last; `today` is an ISO date in Asia/Jakarta. */
export const presets = [
  "this-month",
  "last-month",
  "three-months",
  "twelve-months",
  "this-year",
  "last-year",
  "seven-days",
  "thirty-days",
] as const;
export type Preset = (typeof presets)[number];

/** Whether the days of a span are not over: its counts are then not like those of the span before it. */
export const hasDaysToCome = ({ to }: { to: string }, today: string): boolean => to > today;

export function spanOf(preset: Preset, today: string): { from: string; to: string } {
  const month = today.slice(0, 7);
  const months = (first: string, last: string) => ({
    from: periodBounds(first).from,
    to: periodBounds(last).to,
  });
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case "this-month":
      return months(month, month);
    case "last-month":
      return months(shiftMonth(month, -1), shiftMonth(month, -1));
    case "three-months":
      return months(shiftMonth(month, -2), month);
    case "twelve-months":
      return months(shiftMonth(month, -11), month);
    case "this-year":
      return periodBounds(String(year));
    case "last-year":
      return periodBounds(String(year - 1));
    case "seven-days":
      return { from: shiftDay(today, -6), to: today };
    case "thirty-days":
      return { from: shiftDay(today, -29), to: today };
  }
}
