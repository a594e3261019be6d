import type { ReactNode } from "react";
import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import { NoticeBox } from "@/components/ui/states";
import type { ShapeSheet } from "@/server/domain/area/sheet";
import type { Figures } from "@/server/domain/statistics/figures";
import type { StatisticsUrl } from "./address";
import { AsOf } from "./as-of";
import { BacklogBars } from "./backlog-bars";
import { ByLinks } from "./by-links";
import { Cohorts } from "./cohorts";
import { EquityView } from "./equity-view";
import { Exports } from "./exports";
import { Flow } from "./flow";
import { Headline } from "./headline";
import { OnTimeMap } from "./on-time-map";
import { ScopeForm, type ScopeValues } from "./scope-form";
import { type StandingRow, Standings } from "./standings";

type Step = { period: string; figures: Figures };
type StatisticsData = {
  values: ScopeValues;
  report: {
    totals: Figures;
    before: { from: string; to: string; totals: Figures };
    series: Step[];
    asOf: Date | null;
  } | null;
  backlog: { classes: { fromDays: number; toDays: number | null; open: number; overdue: number }[] } | null;
  table: { rows: StandingRow[] } | null;
  cohorts: Step[];
  kelurahan: StandingRow[];
  /** The areas of the table as a map; none when it lists something else. */
  sheets: ShapeSheet[];
};

type StatisticsViewProps = {
  address: StatisticsUrl;
  today: string;
  data: StatisticsData;
  children?: ReactNode;
};

/** The statistics page: where complaints are late, which units hold them, and the trend. */
export async function StatisticsView({ address, today, data, children }: StatisticsViewProps) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const { report } = data;
  const isPublic = address.path === "/statistik/publik";
  const day = (iso: string) => formatDay(new Date(`${iso}T05:00:00Z`), locale);
  const { from, to } = address.scope;
  return (
    <div className="mx-auto grid max-w-7xl gap-10 px-4 py-6">
      <header className="grid gap-2">
        <h1 className="font-extrabold text-2xl">{t(isPublic ? "publicTitle" : "title")}</h1>
        <p className="max-w-prose text-soft">{t(isPublic ? "publicLead" : "lead")}</p>
        {address.fault === null && (
          <p>
            <strong>{t("span", { from: day(from), to: day(to) })}</strong>
            {report && ` · ${t("compared", { from: day(report.before.from), to: day(report.before.to) })}`}
          </p>
        )}
        <AsOf at={report?.asOf ?? null} />
      </header>
      <ScopeForm address={address} values={data.values} />
      {address.fault === null && <Sections {...{ address, today, data }}>{children}</Sections>}
    </div>
  );
}

/** The figures of a scope whose days are right. */
async function Sections({ address, today, data, children }: StatisticsViewProps) {
  const t = await getTranslator("statistics");
  const { report, table } = data;
  return (
    <>
      {report ? (
        <Headline now={report.totals} before={report.before.totals} />
      ) : (
        <NoticeBox>{t("tooFine")}</NoticeBox>
      )}
      {report && (
        <div data-picture className="grid gap-10 bg-paper">
          <Flow series={report.series} today={today} />
          <Section id="umur" title={t("backlog")}>
            <BacklogBars classes={data.backlog?.classes ?? null} />
          </Section>
        </div>
      )}
      <Section id="perbandingan" title={t("standings")}>
        <ByLinks address={address} />
        {table && data.sheets.length > 0 && (
          <OnTimeMap address={address} rows={table.rows} sheets={data.sheets} />
        )}
        {table ? <Standings address={address} rows={table.rows} /> : <NoticeBox>{t("monthsOnly")}</NoticeBox>}
      </Section>
      <Section id="angkatan" title={t("cohortTitle")}>
        <Cohorts series={data.cohorts} today={today} />
      </Section>
      <Section id="pemerataan" title={t("equity")}>
        <EquityView rows={data.kelurahan} />
      </Section>
      <Exports address={address} />
      {children}
    </>
  );
}
