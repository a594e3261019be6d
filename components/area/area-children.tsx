import type { Route } from "next";
import Link from "next/link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { IntervalLine } from "@/components/statistics/share-stat";
import { formatCount, formatMinutes, formatShare } from "@/components/ui/charts/format";
import { readSort, type Sort, sortRows } from "@/components/ui/charts/sort";
import { SortableTable, type TableColumn } from "@/components/ui/charts/sortable-table";
import type { Child } from "@/server/domain/area/dashboard";
import { smallestSample } from "@/server/domain/statistics/interval";
import { type AreaQuery, pathOf, withQuery } from "./address";

const measures: Record<string, (row: Child) => number | string | null> = {
  name: (row) => row.name,
  open: (row) => row.open,
  overdue: (row) => row.overdue,
  received: (row) => row.received,
  onTime: (row) => (row.onTime.of < smallestSample ? null : row.onTime.share),
  median: (row) => row.medianMinutes,
};
const normal: Sort = { key: "name", isAscending: false };

type AreaTableProps = {
  caption: string;
  areas: readonly Child[];
  path: Route;
  query: AreaQuery;
  /** What stands below a name. */
  placeOf?: (area: Child) => string;
};

/** Areas with their figures, ordered as in the URL; those with a small sample come last by on-time share. */
export async function ChildAreaTable({ caption, areas, path, query, placeOf }: AreaTableProps) {
  const sort = readSort(query.urut, Object.keys(measures), normal);
  const rows = sortRows(areas, sort, measures[sort.key] ?? ((row) => row.name));
  return (
    <div className="overflow-x-auto">
      <SortableTable
        caption={caption}
        columns={await columnsOf(placeOf)}
        rows={rows}
        keyOf={(row) => row.code}
        sort={sort}
        hrefFor={(urut) => withQuery(path, query, { urut })}
      />
    </div>
  );
}

async function columnsOf(placeOf?: (area: Child) => string): Promise<TableColumn<Child>[]> {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  return [
    {
      key: "name",
      label: t("name"),
      isName: true,
      cell: (row) => (
        <>
          <Link
            href={pathOf(row.code)}
            prefetch={false}
            className="inline-flex min-h-8 items-center font-semibold text-teluk underline underline-offset-4"
          >
            {row.name}
          </Link>
          {placeOf && <span className="block text-soft text-sm">{placeOf(row)}</span>}
        </>
      ),
    },
    { key: "open", label: t("openShort"), cell: (row) => formatCount(row.open, locale) },
    {
      key: "overdue",
      label: t("overdue"),
      cell: (row) => (
        <span className={row.overdue > 0 ? "font-semibold text-danger" : undefined}>
          {formatCount(row.overdue, locale)}
        </span>
      ),
    },
    { key: "received", label: t("received"), isWide: true, cell: (row) => formatCount(row.received, locale) },
    {
      key: "onTime",
      label: t("onTime"),
      cell: ({ onTime }) => (
        <>
          {formatShare(onTime.share, locale)}
          <span className="block text-soft text-sm">n = {formatCount(onTime.of, locale)}</span>
          <IntervalLine share={onTime} />
        </>
      ),
    },
    {
      key: "median",
      label: t("medianShort"),
      isWide: true,
      cell: (row) => formatMinutes(row.medianMinutes, locale),
    },
  ];
}
