import type { Locale } from "@/components/layout/locale";
import { jakartaDay } from "@/server/domain/calendar";
import { monthOf, shiftMonth } from "@/server/domain/statistics/period";

/** The years since records begin here (2024) and the last twelve months, newest first, with their names. */
export function listPeriods(now: Date, locale: Locale): { code: string; name: string }[] {
  const year = Number(jakartaDay(now).slice(0, 4));
  const years = Array.from({ length: Math.max(year - 2023, 1) }, (_, back) => String(year - back));
  const months = Array.from({ length: 12 }, (_, back) => shiftMonth(monthOf(now), -back));
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "id-ID", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return [
    ...years.map((one) => ({ code: one, name: one })),
    ...months.map((month) => ({ code: month, name: format.format(new Date(`${month}-01T00:00:00Z`)) })),
  ];
}
