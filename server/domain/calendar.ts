import { z } from "zod";
import { days, hours, minutes } from "./duration";
import { invalid } from "./errors";

/** Working time in Asia/Jakarta: UTC+7 all year, so a day is always 24 hours. */
const offsetMs = hours(7);
/** An SLA beyond this (ten years) comes from a broken calendar. */
const horizonMs = days(3_660);

const minuteOfDay = z.number().int().min(0).max(1440);

/** Minutes after midnight in Asia/Jakarta, opening to closing. */
export const windowSchema = z.tuple([minuteOfDay, minuteOfDay]).refine(([open, close]) => open < close);
type Window = z.infer<typeof windowSchema>;

/** Overlapping windows would count the same minute twice. */
const windowsSchema = z
  .array(windowSchema)
  .max(24)
  .refine((windows) =>
    windows.every(([open], index) => index === 0 || open >= (windows[index - 1]?.[1] ?? 0)),
  );

/** ISO weekdays: 1 is Monday. */
export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * When a clock runs: around the clock, or in working windows (several a day, not overlapping, in order; ISO weekdays
 * 1 = Monday … 7 = Sunday) outside holidays (ISO dates, Asia/Jakarta).
 */
export const calendarSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("calendar_hours") }),
  z.object({
    kind: z.literal("working_hours"),
    windows: z.partialRecord(z.enum(weekdays), windowsSchema),
    holidays: z.array(z.iso.date()).max(4_000),
  }),
]);

export type Calendar = z.infer<typeof calendarSchema>;
type WorkingHours = Extract<Calendar, { kind: "working_hours" }>;

/** The day (ISO date) that a moment belongs to in Asia/Jakarta. */
export function jakartaDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The calendar with these holidays instead of its own; one that runs around the clock has none. */
export function withHolidays(calendar: Calendar, days: readonly string[]): Calendar {
  return calendar.kind === "calendar_hours" ? calendar : { ...calendar, holidays: [...days] };
}

/**
 * The moment at which `ms` of the calendar's time have passed since `from`; `from` itself for zero or less.
 * @throws INVALID calendar_never_open
 */
export function addTime(calendar: Calendar, from: Date, ms: number): Date {
  if (ms <= 0) return from;
  if (calendar.kind === "calendar_hours") return new Date(from.getTime() + ms);
  let left = ms;
  for (const [open, close] of openSpans(calendar, from.getTime(), from.getTime() + horizonMs)) {
    if (left <= close - open) return new Date(open + left);
    left -= close - open;
  }
  throw invalid("calendar_never_open");
}

/** The calendar's time between two moments, in milliseconds; 0 when `to` is not after `from`. */
export function timeBetween(calendar: Calendar, from: Date, to: Date): number {
  const end = to.getTime();
  if (end <= from.getTime()) return 0;
  if (calendar.kind === "calendar_hours") return end - from.getTime();
  let sum = 0;
  for (const [open, close] of openSpans(calendar, from.getTime(), end)) sum += Math.min(close, end) - open;
  return sum;
}

/** The spans that open after `start` and before `end`, as epoch milliseconds, in order. */
function* openSpans(calendar: WorkingHours, start: number, end: number): Generator<[number, number]> {
  const holidays = new Set(calendar.holidays);
  const firstMidnight = Math.floor((start + offsetMs) / days(1)) * days(1) - offsetMs;
  for (let midnight = firstMidnight; midnight < end; midnight += days(1)) {
    if (holidays.has(jakartaDay(new Date(midnight)))) continue;
    for (const [open, close] of windowsOf(calendar, midnight)) {
      const span: [number, number] = [Math.max(start, midnight + minutes(open)), midnight + minutes(close)];
      if (span[0] < span[1] && span[0] < end) yield span;
    }
  }
}

function windowsOf(calendar: WorkingHours, midnight: number): readonly Window[] {
  const weekday = new Date(midnight + offsetMs).getUTCDay();
  return calendar.windows[weekdays[(weekday + 6) % 7] ?? "1"] ?? [];
}
