import { z } from "zod";
import { jakartaDay } from "../calendar";
import { days, hours } from "../duration";

/** A quarter of the year in Asia/Jakarta, `2026-Q4`; texts sort as the quarters do. */
export const quarterSchema = z.string().regex(/^20\d\d-Q[1-4]$/);
export type Quarter = z.infer<typeof quarterSchema>;

const offsetMs = hours(7);

/** Days after the complaint's end in which an invitation may be answered; until then a quarter's figures grow. */
const surveyAnswerDays = 30;

export function quarterOf(at: Date): Quarter {
  const [year, month] = jakartaDay(at).split("-").map(Number);
  return `${year}-Q${Math.ceil((month ?? 1) / 3)}`;
}

/** The quarter `count` later, or earlier when it is negative. */
export function shiftQuarter(quarter: Quarter, count: number): Quarter {
  const index = indexOf(quarter) + count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** First moment of the quarter. */
export function quarterStart(quarter: Quarter): Date {
  const index = indexOf(quarter);
  return new Date(Date.UTC(Math.floor(index / 4), (index % 4) * 3, 1) - offsetMs);
}

/** First moment after the quarter. */
export const quarterEnd = (quarter: Quarter): Date => quarterStart(shiftQuarter(quarter, 1));

/** The quarters from `count − 1` before up to this one, oldest first. */
export function lastQuarters(quarter: Quarter, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => shiftQuarter(quarter, index + 1 - count));
}

/** Until when an invitation to a complaint that ended at `endedAt` may be answered. */
export const answerUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + days(surveyAnswerDays));

/** Whether the last invitations of a quarter may still be answered: its figures are not final. */
export const isProvisional = (quarter: Quarter, now: Date): boolean => now < answerUntil(quarterEnd(quarter));

function indexOf(quarter: Quarter): number {
  const [year, number] = quarter.split("-Q").map(Number);
  return (year ?? 0) * 4 + (number ?? 1) - 1;
}
