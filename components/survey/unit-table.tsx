import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { SurveySummary } from "@/server/domain/survey/roll-up";
import { formatIndex, formatSurveyShare } from "./grade-format";
import { GradeMark } from "./grade-mark";
import { sortUnits, type UnitOrder, unitOrders } from "./sort-units";
import { type SurveyChoice, surveyUrl } from "./survey-url";

type UnitRow = SurveySummary & { code: string; name: string; hasUnits: boolean };
type UnitTableProps = { units: readonly UnitRow[]; order: UnitOrder; choice: SurveyChoice };

const sortKeys = { name: "sortName", index: "sortIndex", respondents: "sortRespondents" } as const;
const number = "px-2 py-2 text-right whitespace-nowrap";
const word = "px-2 py-2 text-left whitespace-nowrap";

/** The units one step down, each with the context of its index; a small sample is marked. */
export async function UnitTable({ units, order, choice }: UnitTableProps) {
  const t = await getTranslator("survey");
  const heads = [
    t("report.index"),
    t("report.grade"),
    t("report.respondents"),
    t("report.rate"),
    t("report.interval"),
    t("report.minimum"),
  ];
  return (
    <section className="grid gap-3">
      <h2 id="units" className="font-bold text-lg">
        {t("report.units")}
      </h2>
      <p className="flex flex-wrap items-center gap-x-4 text-sm">
        {t("report.sort")}
        {unitOrders.map((one) => (
          <Link
            key={one}
            href={surveyUrl({ ...choice, order: one })}
            aria-current={one === order ? "true" : undefined}
            className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4 aria-[current=true]:font-bold aria-[current=true]:no-underline"
          >
            {t(`report.${sortKeys[one]}`)}
          </Link>
        ))}
      </p>
      {order === "index" && <p className="text-soft text-sm">{t("report.notRanked")}</p>}
      <section
        className="overflow-x-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-labelledby="units"
      >
        <table className="w-full min-w-[52rem] text-sm">
          <thead className="sticky top-0 bg-paper">
            <tr className="border-line border-b text-left">
              <th scope="col" className="py-2 pr-2">
                {t("report.unit")}
              </th>
              {heads.map((name) => (
                <th key={name} scope="col" className={name === t("report.grade") ? word : number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sortUnits(units, order).map((unit) => (
              <UnitLine key={unit.code} unit={unit} choice={choice} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

async function UnitLine({ unit, choice }: { unit: UnitRow; choice: SurveyChoice }) {
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const { index, grade, interval, responseRate } = unit;
  return (
    <tr className="border-line border-b">
      <th scope="row" className="min-w-48 py-1 pr-2 text-left font-normal">
        <Link
          href={surveyUrl({ quarter: choice.quarter, unit: unit.code })}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
        >
          {unit.name}
        </Link>
      </th>
      <td className={`${number} font-semibold`}>{index === null ? "–" : formatIndex(index, locale)}</td>
      <td className={word}>{grade ? <GradeMark grade={grade} /> : "–"}</td>
      <td className={number}>{unit.respondents.toLocaleString(locale)}</td>
      <td className={number}>{responseRate === null ? "–" : formatSurveyShare(responseRate, locale)}</td>
      <td className={number}>
        {interval ? `${formatIndex(interval.low, locale)}–${formatIndex(interval.high, locale)}` : "–"}
      </td>
      <td className={number}>
        {unit.minimumSample.toLocaleString(locale)}
        {unit.isSmall && <span className="text-soft"> · {t("report.small")}</span>}
      </td>
    </tr>
  );
}
