import { formatDuration, formatNumber } from "@/components/layout/format";
import type { Locale } from "@/components/layout/locale";

/** Shown for a missing value. */
const nothing = "–";

/** `93,4%` of a share from 0 to 1. */
export function formatShare(share: number | null, locale: Locale, digits = 1): string {
  return share === null ? nothing : `${formatNumber(share * 100, locale, digits)}%`;
}

export const formatCount = (count: number, locale: Locale): string => formatNumber(count, locale, 0);

/** `2 hari 3 jam` of a number of minutes. */
export function formatMinutes(count: number | null, locale: Locale): string {
  return count === null ? nothing : formatDuration(Math.round(count) * 60_000, locale);
}

/** The smallest round number (1, 2, 2.5 or 5 times a power of ten) that is not below a value: the end of an axis. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value - 1e-9) ?? 10;
  return step * power;
}

/** The class that sets `--at` (app/globals.css), to a whole percent: the content policy allows no style attributes. */
export const markAt = (percent: number): string =>
  `at-${Math.round(Math.min(Math.max(percent, 0), 100) || 0)}`;
