import { days, hours, minutes } from "@/server/domain/duration";
import type { Locale } from "./locale";

const zone = "Asia/Jakarta";
const tag = { id: "id-ID", en: "en-GB" } as const;

/** Creating a formatter costs more than a hundred uses of it, so each is cached. */
function once<Formatter, Option extends string | number>(
  make: (language: string, option: Option) => Formatter,
): (locale: Locale, option: Option) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, option) => {
    const key = `${locale} ${option}`;
    const formatter = made.get(key) ?? make(tag[locale], option);
    made.set(key, formatter);
    return formatter;
  };
}

const dayIn = once(
  (language) =>
    new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: zone }),
);
const timeIn = once(
  (language) =>
    new Intl.DateTimeFormat(language, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
    }),
);
const numberIn = once(
  (language, digits: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
);

/** `24 Nov 2026 14.05 WIB` */
export function formatMoment(at: Date, locale: Locale): string {
  return `${formatDay(at, locale)} ${formatTime(at, locale)} WIB`;
}

/** `24 Nov 2026` */
export const formatDay = (at: Date, locale: Locale): string => dayIn(locale, "").format(at);

/** `Nov 2026` of `2026-11` */
export const formatShortMonth = (month: string, locale: Locale): string =>
  formatDay(new Date(`${month}-15T05:00:00Z`), locale).replace(/^\d+ /, "");

/** `14.05` in Indonesian, `14:05` in English */
export const formatTime = (at: Date, locale: Locale): string => timeIn(locale, "").format(at);

/** `1.234,5` */
export const formatNumber = (value: number, locale: Locale, digits = 1): string =>
  numberIn(locale, digits).format(value);

const units = { id: ["hari", "jam", "menit"], en: ["d", "h", "min"] } as const;

/** The two largest units of a duration: `2 hari 3 jam`, `45 menit`. */
export function formatDuration(ms: number, locale: Locale): string {
  const whole = Math.floor(Math.abs(ms) / minutes(1));
  const parts = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  const first = parts.findIndex((part) => part > 0);
  if (first === -1) return `0 ${units[locale][2]}`;
  return [first, first + 1]
    .flatMap((index) => (parts[index] ? [`${parts[index]} ${units[locale][index]}`] : []))
    .join(" ");
}

/** `2 hari yang lalu`, `kemarin` for the calendar's yesterday, `in 3 hours` */
export function formatRelative(at: Date, now: Date, locale: Locale): string {
  const difference = at.getTime() - now.getTime();
  const inMinutes = Math.round(difference / minutes(1));
  const inHours = Math.round(difference / hours(1));
  if (Math.abs(inMinutes) < 60) return inWords(locale, inMinutes, "minute");
  if (Math.abs(inHours) < 24) return inWords(locale, inHours, "hour");
  return inWords(locale, dayNumber(at) - dayNumber(now) || Math.sign(difference), "day");
}

/** The calendar's own module would bring its schemas to the browser. */
const dayNumber = (at: Date) => Math.floor((at.getTime() + hours(7)) / days(1));

/** Words only for what is one day or less away: `kemarin dulu` is nothing that people say. */
const inWords = (locale: Locale, value: number, unit: "day" | "hour" | "minute") =>
  new Intl.RelativeTimeFormat(tag[locale], { numeric: Math.abs(value) > 1 ? "always" : "auto" }).format(
    value,
    unit,
  );
