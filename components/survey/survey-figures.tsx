import Link from "next/link";
import type { ComponentProps } from "react";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { NoticeBox } from "@/components/ui/states";
import type { SurveySummary } from "@/server/domain/survey/roll-up";
import { ElementBars } from "./element-bars";
import { IndexCard } from "./index-card";
import { nameQuarter } from "./name-quarter";
import { QuarterTrend } from "./quarter-trend";
import type { UnitOrder } from "./sort-units";
import { exportAddress, surveyUrl } from "./survey-url";
import { UnitTable } from "./unit-table";

type SurveyFiguresProps = {
  report: {
    quarter: string;
    quarters: readonly string[];
    isProvisional: boolean;
    asOf: Date;
    path: readonly { code: string; name: string }[];
    summary: SurveySummary;
    elements: ComponentProps<typeof ElementBars>["figures"];
    trend: ComponentProps<typeof QuarterTrend>["trend"];
    units: ComponentProps<typeof UnitTable>["units"];
  };
  order: UnitOrder;
};

/** A quarter's satisfaction index of the city or of a unit; counts and means only. */
export async function SurveyFiguresView({ report, order }: SurveyFiguresProps) {
  const [t, common, locale] = await Promise.all([
    getTranslator("survey"),
    getTranslator("common"),
    readLocale(),
  ]);
  const choice = { quarter: report.quarter, unit: report.path.at(-1)?.code };
  return (
    <article className="mx-auto grid max-w-5xl gap-8 px-4 py-6 md:py-10">
      <header className="grid gap-3">
        <Path report={report} />
        <h1 className="font-bold text-xl md:text-2xl">
          {t("report.title")}: {report.path.at(-1)?.name ?? t("report.city")}
        </h1>
        <p>
          {t("report.lead")}{" "}
          <span className="text-soft text-sm">
            {nameQuarter(report.quarter, t)} · {common("asOf", { time: formatMoment(report.asOf, locale) })}
          </span>
        </p>
        <QuarterLinks report={report} unit={choice.unit} />
        {report.isProvisional && <NoticeBox>{t("report.provisional")}</NoticeBox>}
      </header>
      <IndexCard summary={report.summary} />
      {report.elements.length > 0 && <ElementBars figures={report.elements} />}
      {report.trend.length > 0 && <QuarterTrend trend={report.trend} />}
      {report.units.length > 0 && <UnitTable units={report.units} order={order} choice={choice} />}
      <Exports choice={choice} />
      <section aria-labelledby="definition" className="grid gap-2">
        <h2 id="definition" className="font-bold text-lg">
          {t("report.definition")}
        </h2>
        <p className="max-w-prose text-sm">{t("report.definitionText")}</p>
      </section>
    </article>
  );
}

async function Path({ report: { path, quarter } }: Pick<SurveyFiguresProps, "report">) {
  const t = await getTranslator("survey");
  if (path.length === 0) return null;
  const above = [{ code: undefined, name: t("report.city") }, ...path.slice(0, -1)];
  return (
    <nav aria-label={t("report.path")} className="flex flex-wrap gap-x-3">
      {above.map(({ code, name }) => (
        <Link
          key={name}
          href={surveyUrl({ quarter, unit: code })}
          className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

async function QuarterLinks({
  report,
  unit,
}: {
  report: SurveyFiguresProps["report"];
  unit?: string | undefined;
}) {
  const t = await getTranslator("survey");
  return (
    <nav aria-label={t("report.quarters")} className="no-print flex flex-wrap gap-2">
      {report.quarters.map((quarter) => (
        <Link
          key={quarter}
          href={surveyUrl({ quarter, unit })}
          aria-current={quarter === report.quarter ? "page" : undefined}
          className="inline-flex min-h-11 items-center rounded-card border border-line bg-surface px-4 hover:border-teluk aria-[current=page]:border-teluk aria-[current=page]:font-semibold aria-[current=page]:text-teluk"
        >
          {nameQuarter(quarter, t)}
        </Link>
      ))}
    </nav>
  );
}

async function Exports({ choice }: { choice: { quarter: string; unit?: string | undefined } }) {
  const t = await getTranslator("survey");
  const links = [
    [exportAddress(choice, "xlsx"), t("report.exportXlsx")],
    [exportAddress(choice, "csv"), t("report.exportCsv")],
    [exportAddress(choice, "xlsx", true), t("report.exportFull")],
  ] as const;
  return (
    <section aria-labelledby="export" className="no-print grid gap-2">
      <h2 id="export" className="font-bold text-lg">
        {t("report.export")}
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(([href, name]) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
