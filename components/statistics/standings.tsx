import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatMinutes, formatShare } from "@/components/ui/charts/format";
import { readSort, sortRows } from "@/components/ui/charts/sort";
import { SortableTable, type TableColumn } from "@/components/ui/charts/sortable-table";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";
import type { Standing } from "@/server/domain/statistics/figures";
import { smallestSample } from "@/server/domain/statistics/interval";
import { rank } from "@/server/domain/statistics/ranking";
import { fieldOf } from "@/server/domain/statistics/scope";
import { type StatisticsUrl, writeStatisticsUrl } from "./address";
import { IntervalLine } from "./share-stat";

export type StandingRow = { key: string; name: LocalizedLabel; figures: Standing };
type StandingsProps = { address: StatisticsUrl; rows: readonly StandingRow[] };

const measures: Record<string, (figures: Standing) => number | null> = {
  rank: ({ onTime }) => (onTime.of >= smallestSample ? onTime.share : null),
  due: ({ onTime }) => onTime.of,
  onTime: ({ onTime }) => onTime.share,
  late: ({ late, openLate }) => late + openLate,
  openOverdue: ({ openOverdue }) => openOverdue,
  received: ({ received }) => received,
  median: ({ net }) => net.median,
  p90: ({ net }) => net.p90,
  mean: ({ gross }) => gross.mean,
  recurring: ({ recurring }) => recurring.share,
  reopened: ({ reopened }) => reopened.share,
  returned: ({ returned }) => returned.share,
  hops: ({ hopsMean }) => hopsMean,
};

/** Units or areas with their figures, ranked only with a sufficient sample; each row links further down. */
export async function Standings({ address, rows }: StandingsProps) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const sort = readSort(address.sort, Object.keys(measures), { key: "rank", isAscending: true });
  const ranks = rank(rows);
  const order = measures[sort.key] ?? measures.rank;
  const sorted = sortRows(rows, sort, ({ figures }) => order?.(figures) ?? null);
  const number = (key: string, label: string, cell: (figures: Standing) => ReactNode, isWide = false) => ({
    key,
    label,
    isWide,
    cell: ({ figures }: StandingRow) => cell(figures),
  });
  const share = (key: "recurring" | "reopened" | "returned") =>
    number(key, t(key), (figures) => formatShare(figures[key].share, locale), true);
  const columns: TableColumn<StandingRow>[] = [
    { key: "name", label: t("name"), isName: true, cell: (row) => <Name address={address} row={row} /> },
    {
      key: "rank",
      label: t("rank"),
      cell: ({ key }) => ranks.get(key) ?? <span className="text-soft text-sm">{t("unranked")}</span>,
    },
    number("onTime", t("onTime"), ({ onTime }) => (
      <>
        {formatShare(onTime.share, locale)}
        <IntervalLine share={onTime} />
      </>
    )),
    number("due", t("dueColumn"), ({ onTime }) => formatCount(onTime.of, locale)),
    {
      key: "late",
      label: t("lateColumn"),
      cell: (row) => (
        <LateCount
          address={address}
          row={row}
          text={formatCount(row.figures.late + row.figures.openLate, locale)}
        />
      ),
    },
    number("openOverdue", t("openOverdue"), (figures) => formatCount(figures.openOverdue, locale), true),
    number("received", t("received"), (figures) => formatCount(figures.received, locale), true),
    number("median", t("medianColumn"), ({ net }) => formatMinutes(net.median, locale), true),
    number("p90", t("p90"), ({ net }) => formatMinutes(net.p90, locale), true),
    number("mean", t("meanColumn"), ({ gross }) => formatMinutes(gross.mean, locale), true),
    share("recurring"),
    share("reopened"),
    share("returned"),
    number(
      "hops",
      t("hops"),
      ({ hopsMean }) => (hopsMean === null ? "–" : formatNumber(hopsMean, locale, 2)),
      true,
    ),
  ];
  return (
    <section
      className="relative grid gap-2 overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={`${t("standings")}: ${t(`by.${address.by}`)}`}
    >
      <p className="max-w-prose text-soft text-sm">{t("standingsNote", { count: smallestSample })}</p>
      <SortableTable
        caption={t("standings")}
        columns={columns}
        rows={sorted}
        keyOf={({ key }) => key}
        sort={sort}
        hrefFor={(order) => writeStatisticsUrl(address, { sort: order })}
      />
    </section>
  );
}

/** Narrows the page to the row; a unit cannot be narrowed. */
async function Name({ address, row }: { address: StatisticsUrl; row: StandingRow }) {
  const locale = await readLocale();
  if (address.by === "unit") return row.name[locale];
  const scope = { ...address.scope, [fieldOf[address.by]]: row.key };
  const by = address.by === "kota" ? "kecamatan" : address.by === "kecamatan" ? "kelurahan" : address.by;
  return (
    <Link
      href={writeStatisticsUrl(address, { scope, by, sort: null })}
      prefetch={false}
      className="inline-flex min-h-8 items-center text-teluk underline underline-offset-4"
    >
      {row.name[locale]}
    </Link>
  );
}

/** The late complaints themselves, for the governor's office and an area. */
async function LateCount({ address, row, text }: { address: StatisticsUrl; row: StandingRow; text: string }) {
  const t = await getTranslator("statistics");
  if (address.path !== "/statistik" || fieldOf[address.by] !== "area") return text;
  const scope = { ...address.scope, area: row.key };
  const query = writeStatisticsUrl({ ...address, scope }, { sort: null }).split("?")[1];
  return (
    <Link
      href={`/statistik/laporan?${query}&angka=allLate`}
      prefetch={false}
      className="inline-flex min-h-8 items-center text-teluk underline underline-offset-4"
    >
      {text} <span className="sr-only">{t("drill")}</span>
    </Link>
  );
}
