import { jakartaDay } from "@/server/domain/calendar";

/** The last-day column of a row that is ended today, stays ended, or holds again. */
export function endOf(row: { validTo: string | null }, isEnded: boolean, now: Date): string | null {
  return isEnded ? (row.validTo ?? jakartaDay(now)) : null;
}
