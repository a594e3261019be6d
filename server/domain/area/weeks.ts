import { type Period, shiftDay } from "../statistics/period";

/** The last full weeks (Monday to Sunday in Jakarta) before a day, oldest first: each day of each. */
export function weeksBefore(today: Period, count: number): Period[][] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = shiftDay(today, -weekday - 7 * count);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => shiftDay(monday, week * 7 + index)),
  );
}
