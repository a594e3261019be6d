import { getTranslator, readLocale } from "@/components/layout/locale";
import type { SurveySummary } from "@/server/domain/survey/roll-up";
import { BarRow } from "./bar-row";
import { formatIndex, gradeFill } from "./grade-format";
import { nameQuarter } from "./name-quarter";

type QuarterTrendProps = { trend: readonly (SurveySummary & { quarter: string })[] };

/** The index by quarter, from zero, with respondents and interval. */
export async function QuarterTrend({ trend }: QuarterTrendProps) {
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const describe = ({ respondents, interval, isSmall }: SurveySummary) =>
    [
      t("report.respondentsOf", { count: respondents }),
      interval && `${formatIndex(interval.low, locale)}–${formatIndex(interval.high, locale)}`,
      isSmall && t("report.small"),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <section aria-labelledby="trend" className="grid gap-4">
      <h2 id="trend" className="font-bold text-lg">
        {t("report.trend")}
      </h2>
      <ol className="grid gap-3">
        {trend.map(({ quarter, ...summary }) => (
          <BarRow
            key={quarter}
            label={nameQuarter(quarter, t)}
            value={summary.index === null ? "–" : formatIndex(summary.index, locale)}
            note={describe(summary)}
            share={(summary.index ?? 0) / 100}
            fill={summary.grade ? gradeFill[summary.grade] : "fill-transparent"}
          />
        ))}
      </ol>
    </section>
  );
}
