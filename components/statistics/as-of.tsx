import { formatDuration, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";

/** The moment up to which the figures are counted, and the delay; null before the first count. */
export async function AsOf({ at, now = new Date() }: { at: Date | null; now?: Date }) {
  const [t, locale] = await Promise.all([getTranslator("figure"), readLocale()]);
  if (!at) return <p className="text-soft text-sm">{t("notCounted")}</p>;
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1_000));
  const behind =
    seconds < 60 ? t("seconds", { count: seconds }) : formatDuration(now.getTime() - at.getTime(), locale);
  return <p className="text-soft text-sm">{t("asOf", { time: formatMoment(at, locale), behind })}</p>;
}
