/** The first day (ISO date, Asia/Jakarta) on which the ended row of a test is invalid. */
export const endDay = "2026-12-10";

const days = [
  ["the day before the end", "2026-12-09", true],
  ["the day of the end", endDay, false],
  ["the day after the end", "2026-12-11", false],
] as const;

/** Moments around that day at which Jakarta and UTC have different days, and noon. */
export const momentsAroundEnd = days.flatMap(([name, day, holds]) =>
  ["00:30", "06:59", "12:00"].map((clock) => ({
    moment: `${name} at ${clock}`,
    now: new Date(`${day}T${clock}:00+07:00`),
    day,
    holds,
  })),
);
