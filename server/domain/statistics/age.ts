import { coverDays, type Period, shiftDay } from "./period";

/** Age classes of open complaints in whole days, first to last; null for no end. */
export const ageClasses: readonly { fromDays: number; toDays: number | null }[] = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 3 },
  { fromDays: 4, toDays: 7 },
  { fromDays: 8, toDays: 14 },
  { fromDays: 15, toDays: 30 },
  { fromDays: 31, toDays: 90 },
  { fromDays: 91, toDays: null },
];

/** The earliest counted day. */
const beginning = "2016-01-01";

/** For each class its periods of submission, seen from a day in Jakarta. */
export function coverAges(today: Period): Period[][] {
  return ageClasses.map(({ fromDays, toDays }) =>
    coverDays(toDays === null ? beginning : shiftDay(today, -toDays), shiftDay(today, -fromDays)),
  );
}
