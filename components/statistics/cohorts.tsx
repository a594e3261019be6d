import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import type { Figures } from "@/server/domain/statistics/figures";
import { nameOf } from "./flow";

type Step = { period: string; figures: Figures };

/** The state of the complaints of each month, latest first. */
export async function Cohorts({ series, today }: { series: readonly Step[]; today: string }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const months = series.filter(({ period }) => period <= today.slice(0, 7)).toReversed();
  const heads = [
    t("received"),
    t("resolvedColumn"),
    t("open"),
    t("openOverdue"),
    t("drills.rejected"),
    t("drills.merged"),
    t("cohort"),
  ];
  const count = (value: number) => formatCount(value, locale);
  return (
    <section
      className="grid gap-2 overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={`${t("cohortTitle")}: ${t("cohort")}`}
    >
      <p className="text-soft text-sm">{t("cohortNote")}</p>
      <table className="w-full text-left">
        <caption className="sr-only">{t("cohortTitle")}</caption>
        <thead className="text-sm">
          <tr>
            <th scope="col" className="py-2">
              {t("month")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pl-3 text-right">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ period, figures: f }) => (
            <tr key={period} className="border-line border-t">
              <th scope="row" className="whitespace-nowrap py-1.5 font-normal">
                {nameOf(period, locale)}
              </th>
              {[
                count(f.received),
                count(f.resolved),
                count(f.open),
                count(f.openOverdue),
                count(f.rejected),
                count(f.merged),
                formatShare(f.cohortOnTime.share, locale),
              ].map((value, index) => (
                <td key={heads[index]} className="py-1.5 pl-3 text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
