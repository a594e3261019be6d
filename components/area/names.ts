import { getTranslator, type Locale, readLocale } from "@/components/layout/locale";
import type { NamedAreaCode } from "@/server/domain/area/dashboard";
import { levelOf } from "@/server/domain/area/level";
import type { Span } from "@/server/domain/area/span";
import { periodBounds } from "@/server/domain/statistics/period";

/** `Kelurahan Gambir`; the name of a kota is complete already. */
export async function fullNames(): Promise<(area: Pick<NamedAreaCode, "code" | "name">) => string> {
  const t = await getTranslator("area");
  return ({ code, name }) => {
    const level = levelOf(code);
    return level === "kelurahan" || level === "kecamatan" ? t(level, { name }) : name;
  };
}

const tag = { id: "id-ID", en: "en-GB" } as const;
const middayOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** `Okt 2026`, `24 Nov`, … of an ISO day. */
const write = (day: string, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag[locale], { timeZone: "UTC", ...options }).format(middayOf(day));

export const writeDay = (day: string, locale: Locale) =>
  write(day, locale, { day: "numeric", month: "short" });

const writeMonth = (month: string, locale: Locale) =>
  write(`${month}-01`, locale, { month: "long", year: "numeric" });

/** `1 Agu 2026` */
export const writeFullDay = (day: string, locale: Locale) =>
  write(day, locale, { day: "numeric", month: "short", year: "numeric" });

/** `1 Agu 2026 sampai 30 Nov 2026` */
export async function writeDays(from: string, to: string): Promise<string> {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  const full = { day: "numeric", month: "short", year: "numeric" } as const;
  return t("fromTo", { from: write(from, locale, full), to: write(to, locale, full) });
}

/** `Oktober 2026`, `Triwulan 3 2026`, `2026` */
export async function writeSpan(span: Span): Promise<string> {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  const [year = "", quarter] = span.split("-Q");
  if (quarter) return t("quarter", { quarter, year });
  return span.length === 7 ? writeMonth(periodBounds(span).from.slice(0, 7), locale) : span;
}
