import type { Weekday } from "@/server/domain/calendar";

/** The name of an ISO weekday; 5 January 1970 was a Monday. */
export const nameWeekday = (day: Weekday, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(1970, 0, 4 + Number(day))),
  );
