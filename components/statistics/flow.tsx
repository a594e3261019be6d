import { formatDay, formatShortMonth } from "@/components/layout/format";
import { getTranslator, type Locale, readLocale } from "@/components/layout/locale";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import { Trend } from "@/components/ui/charts/trend";
import type { Figures } from "@/server/domain/statistics/figures";
import { isDay } from "@/server/domain/statistics/period";

type Step = { period: string; figures: Figures };

/** Received and resolved complaints and the share on time, by day or month, up to today. */
export async function Flow({ series, today }: { series: readonly Step[]; today: string }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const steps = series.filter(({ period }) => period <= today.slice(0, period.length));
  const points = steps.map(({ period }) => ({
    key: period,
    label: nameOf(period, locale),
    short: nameOf(period, locale),
  }));
  const pointName = steps.some(({ period }) => isDay(period)) ? t("day") : t("month");
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <Trend
        title={t("flow")}
        note={t("flowNote")}
        pointName={pointName}
        points={points}
        format={(value) => formatCount(value, locale)}
        series={[
          {
            key: "received",
            label: t("drills.received"),
            look: "bars",
            values: steps.map(({ figures }) => figures.received),
          },
          {
            key: "closed",
            label: t("resolvedColumn"),
            look: "dashed",
            values: steps.map(({ figures }) => figures.closed),
          },
        ]}
      />
      <Trend
        title={t("onTimeTrend")}
        pointName={pointName}
        points={points}
        format={(value) => formatShare(value, locale, 0)}
        series={[
          {
            key: "onTime",
            label: t("onTime"),
            look: "line",
            values: steps.map(({ figures }) => figures.onTime.share),
          },
        ]}
      />
    </div>
  );
}

/** `24 Nov 2026` or `Nov 2026` */
export function nameOf(period: string, locale: Locale): string {
  return isDay(period)
    ? formatDay(new Date(`${period}T05:00:00Z`), locale)
    : formatShortMonth(period, locale);
}
