import { formatNumber } from "@/components/layout/format";
import type { Locale } from "@/components/layout/locale";

const units = ["kB", "MB", "GB"] as const;

/** `12 kB`, `1,4 MB`: bytes by thousands, at least one kilobyte. */
export function formatSize(bytes: number, locale: Locale): string {
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  const size = Math.max(1, bytes / 1_000 ** (step + 1));
  return `${formatNumber(size, locale, size < 10 && step > 0 ? 1 : 0)} ${units[step]}`;
}

/** `November 2026` */
export function formatMonth(month: string, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : "id-ID";
  const at = new Date(`${month}-15T00:00:00Z`);
  return new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }).format(at);
}
