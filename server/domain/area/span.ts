import { z } from "zod";
import { type Period, periodBounds, shiftMonth } from "../statistics/period";

/** A dashboard's period in its URL: a month `2026-10`, a quarter `2026-Q3`, a year `2026`, or "" for the default. */
export const spanSchema = z.string().regex(/^(20\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?)?$/);
export type Span = z.infer<typeof spanSchema>;

/** Whole months before the current one in the default period. */
const usualMonths = 3;

/** First and last day; the default is the last three full months and the current one. `today` is a day in Jakarta. */
export function daysOfSpan(span: Span, today: Period): { from: Period; to: Period } {
  if (span === "") {
    const month = today.slice(0, 7);
    return { from: periodBounds(shiftMonth(month, -usualMonths)).from, to: periodBounds(month).to };
  }
  const [year = "", quarter] = span.split("-Q");
  if (quarter === undefined) return periodBounds(span);
  const first = `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}`;
  return { from: periodBounds(first).from, to: periodBounds(shiftMonth(first, 2)).to };
}

/** The choices: the last twelve months, six quarters and three years, latest first. */
export function spansBefore(today: Period): { months: Span[]; quarters: Span[]; years: Span[] } {
  const month = today.slice(0, 7);
  const [year, index] = [Number(today.slice(0, 4)), Math.floor((Number(today.slice(5, 7)) - 1) / 3)];
  return {
    months: Array.from({ length: 12 }, (_, back) => shiftMonth(month, -back)),
    quarters: Array.from({ length: 6 }, (_, back) => {
      const quarter = year * 4 + index - back;
      return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
    }),
    years: Array.from({ length: 3 }, (_, back) => String(year - back)),
  };
}
