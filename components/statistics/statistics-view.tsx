import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import { NoticeBox } from "@/components/ui/states";
import { hasDaysToCome } from "@/server/domain/statistics/preset";
import type { StatisticsDesk } from "@/server/domain/statistics/statistics-desk";
import type { StatisticsUrl } from "./address";
import { AsOf } from "./as-of";
import { BacklogBars } from "./backlog-bars";
import { ByLinks } from "./by-links";
import { Cohorts } from "./cohorts";
import { EquityView } from "./equity-view";
import { Exports } from "./exports";
import { Flow } from "./flow";
import { FrozenMonths } from "./frozen";
import { Headline } from "./headline";
import { OnTimeMap } from "./on-time-map";
import { ScopeForm } from "./scope-form";
import { Standings } from "./standings";

type StatisticsViewProps = {
  address: StatisticsUrl;
  today: string;
  data: StatisticsDesk;
};

/** The statistics page: where complaints are late, which units hold them, and the trend. */
export async function StatisticsView({ address, today, data }: StatisticsViewProps) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const { figures, held } = data;
  const isPublic = address.path === "/statistik/publik";
  const day = (iso: string) => formatDay(new Date(`${iso}T05:00:00Z`), locale);
  const { from, to } = address.scope;
  return (
    <div className="mx-auto grid max-w-7xl gap-10 px-4 py-6">
      <header className="grid gap-2">
        <h1 className="font-extrabold text-2xl">{t(isPublic ? "publicTitle" : "title")}</h1>
        <p className="max-w-prose text-soft">
          {isPublic ? t("publicLead", { smallest: held.smallest }) : t("lead")}
        </p>
        {address.fault === null && (
          <p>
            <strong>{t("span", { from: day(from), to: day(to) })}</strong>
            {figures && ` · ${t("compared", { from: day(figures.before.from), to: day(figures.before.to) })}`}
          </p>
        )}
        {address.fault === null && hasDaysToCome(address.scope, today) && (
          <p className="max-w-prose">{t("unfinished", { day: day(today) })}</p>
        )}
        <AsOf at={figures ? data.asOf : null} />
        <p className="max-w-prose text-soft text-sm">
          {held.since === null
            ? t("heldFew", { smallest: held.smallest, days: held.days })
            : t("held", { ...held, count: held.count ?? 0, since: day(held.since) })}
        </p>
      </header>
      <ScopeForm address={address} values={data.values} />
      {address.fault === null && <Sections {...{ address, today, data }} />}
    </div>
  );
}

/** The figures of a scope whose days are right. */
async function Sections({ address, today, data }: StatisticsViewProps) {
  const t = await getTranslator("statistics");
  const { figures, table } = data;
  return (
    <>
      {figures ? (
        <Headline now={figures.totals} before={figures.before.totals} />
      ) : (
        <NoticeBox>{t("tooFine")}</NoticeBox>
      )}
      {figures && (
        <div data-picture className="grid gap-10 bg-paper">
          <Flow series={figures.series} today={today} />
          <Section id="umur" title={t("backlog")}>
            <BacklogBars classes={data.backlog} />
          </Section>
        </div>
      )}
      <Section id="perbandingan" title={t("standings")}>
        <ByLinks address={address} />
        {table && data.sheets.length > 0 && <OnTimeMap address={address} rows={table} sheets={data.sheets} />}
        {table ? <Standings address={address} rows={table} /> : <NoticeBox>{t("monthsOnly")}</NoticeBox>}
      </Section>
      <Section id="angkatan" title={t("cohortTitle")}>
        <Cohorts series={data.cohorts} today={today} />
      </Section>
      <Section id="pemerataan" title={t("equity")}>
        <EquityView rows={data.kelurahan} />
      </Section>
      <Exports address={address} />
      <FrozenMonths snapshots={data.snapshots} />
    </>
  );
}
