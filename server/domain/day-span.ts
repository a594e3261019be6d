import { shiftDay } from "./statistics/period";

/** ISO dates in Asia/Jakarta, both included; null or "" for an open end. */
type DaySpan = { from: string | null; to: string | null };
export type SpanFault = "day_missing" | "from_after_to" | "span_too_long";

const longestDays = 366 * 30;

/** What is wrong with a span of days; null for nothing. An open end is a fault only where both days are owed. */
export function faultOfSpan({ from, to }: DaySpan, owed: "both" | "any"): SpanFault | null {
  if (!from || !to) return owed === "both" ? "day_missing" : null;
  if (from > to) return "from_after_to";
  return to < shiftDay(from, longestDays) ? null : "span_too_long";
}

/** The day that a fault is about: where its message belongs. */
export function dayOfFault({ from }: DaySpan, fault: SpanFault | null): "from" | "to" | null {
  if (fault === null) return null;
  return fault === "day_missing" && !from ? "from" : "to";
}
