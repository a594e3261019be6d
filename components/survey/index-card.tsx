import { getTranslator, readLocale } from "@/components/layout/locale";
import type { SurveySummary } from "@/server/domain/survey/roll-up";
import { formatIndex, formatSurveyShare } from "./grade-format";
import { GradeMark } from "./grade-mark";

/** The index with its context: respondents, response rate, interval, minimum sample. */
export async function IndexCard({ summary }: { summary: SurveySummary }) {
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const { index, grade, interval, responseRate, respondents, isSmall, minimumSample } = summary;
  const facts = [
    [t("report.respondents"), respondents.toLocaleString(locale)],
    [t("report.rate"), responseRate === null ? "–" : formatSurveyShare(responseRate, locale)],
    [
      t("report.interval"),
      interval ? `${formatIndex(interval.low, locale)} – ${formatIndex(interval.high, locale)}` : "–",
    ],
    [t("report.invited"), summary.invited.toLocaleString(locale)],
  ] as const;
  return (
    <section
      aria-label={t("report.index")}
      className="grid gap-6 rounded-card border border-line bg-surface p-5 md:grid-cols-[auto_1fr] md:items-center md:gap-10"
    >
      <p className="grid gap-1">
        <span className="text-soft text-sm">{t("report.index")}</span>
        <strong className="text-3xl" data-testid="skm-index">
          {index === null ? "–" : formatIndex(index, locale)}
        </strong>
        {grade && <GradeMark grade={grade} />}
      </p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft text-sm">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm md:col-span-2">
        {respondents === 0
          ? t("report.none")
          : index === null
            ? t("report.hidden")
            : isSmall
              ? t("report.smallText", { respondents, minimum: minimumSample })
              : t("report.enough", { minimum: minimumSample })}
      </p>
    </section>
  );
}
