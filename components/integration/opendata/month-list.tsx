import { Download } from "lucide-react";
import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, type Locale } from "@/components/layout/locale";
import { EmptyState } from "@/components/ui/states";
import { type FileFormat, formats, type LayoutCode } from "@/server/domain/opendata/layouts";
import { estimateSize } from "@/server/domain/opendata/sizes";
import { formatMonth, formatSize } from "./format-size";

type Month = { month: string; rows: number };
type Props = { months: readonly Month[]; asOf: Date | null; layout: LayoutCode; locale: Locale };

const formatNames: Record<FileFormat, string> = { csv: "CSV", geojson: "GeoJSON", parquet: "Parquet" };

/** The months' files, year by year, the latest year open. */
export async function MonthList({ months, asOf, layout, locale }: Props) {
  const t = await getTranslator("openData");
  if (months.length === 0 || !asOf) return <EmptyState title={t("empty")} text={t("emptyText")} />;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return (
    <section aria-labelledby="bulan" className="grid gap-4">
      <h2 id="bulan" className="font-bold text-lg">
        {t("months")}
      </h2>
      <p className="max-w-prose text-soft">{t("monthsNote", { time: formatMoment(asOf, locale) })}</p>
      {years.map((year, index) => {
        const some = months.filter(({ month }) => month.startsWith(year));
        const count = formatNumber(
          some.reduce((sum, { rows }) => sum + rows, 0),
          locale,
          0,
        );
        return (
          <details key={year} open={index === 0} className="border-line border-t">
            <summary className="flex min-h-11 cursor-pointer items-center py-2 font-semibold">
              {t("yearTotal", { year, count })}
            </summary>
            <ul>
              {some.map((month) => (
                <MonthRow key={month.month} {...month} layout={layout} locale={locale} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

async function MonthRow({ month, rows, layout, locale }: Month & { layout: LayoutCode; locale: Locale }) {
  const t = await getTranslator("openData");
  const name = formatMonth(month, locale);
  return (
    <li className="grid gap-x-6 border-line border-t py-2 md:grid-cols-[11rem_9rem_1fr] md:items-center">
      <span className="flex justify-between gap-4 md:contents">
        <span className="font-semibold">{name}</span>
        <span className="text-right" data-testid={`rows-${month}`} data-rows={rows}>
          {t("rowsOf", { count: formatNumber(rows, locale, 0) })}
        </span>
      </span>
      <span className="grid grid-cols-3 gap-x-4 md:flex md:gap-x-6 md:justify-end">
        {formats.map((format) => {
          const size = formatSize(estimateSize(layout, format, rows), locale);
          return (
            <a
              key={format}
              href={`/data/${layout}/${month}.${format}`}
              download
              aria-label={t("download", { format: formatNames[format], month: name, size })}
              className="inline-flex min-h-11 flex-wrap content-center items-center gap-x-1.5 text-teluk underline-offset-4 hover:underline"
            >
              <Download size={16} aria-hidden />
              {formatNames[format]} <span className="text-soft text-sm">± {size}</span>
            </a>
          );
        })}
      </span>
    </li>
  );
}
