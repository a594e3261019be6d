import { coverDays, type Period, shiftDay } from "./period";

/** How old open complaints are, in whole days, from the first to the last of each class; null is without end. */
export const ageClasses: readonly { fromDays: number; toDays: number | null }[] = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 3 },
  { fromDays: 4, toDays: 7 },
  { fromDays: 8, toDays: 14 },
  { fromDays: 15, toDays: 30 },
  { fromDays: 31, toDays: 90 },
  { fromDays: 91, toDays: null },
];

/** Before this nothing was ever counted. */
const beginning = "2016-01-01";

/** For each class the periods of submission that make it up, seen from a day in Jakarta. */
export function coverAges(today: Period): Period[][] {
  return ageClasses.map(({ fromDays, toDays }) =>
    coverDays(toDays === null ? beginning : shiftDay(today, -toDays), shiftDay(today, -fromDays)),
  );
}
