import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";

type AreaTableProps = {
  counts: readonly { code: string; count: number; overdue: number }[];
  areas: readonly { code: string; name: string }[];
};

/** Every kecamatan with its counts: shown before the map loads, and without JavaScript. */
export async function MapAreaTable({ counts, areas }: AreaTableProps) {
  const [t, locale] = await Promise.all([getTranslator("map"), readLocale()]);
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const rows = counts.filter((row) => names.has(row.code)).toSorted((a, b) => b.count - a.count);
  return (
    <table className="w-full text-left">
      <thead className="text-soft text-sm">
        <tr>
          <th className="px-4 py-2">{t("kecamatan")}</th>
          <th className="py-2 text-right">{t("total")}</th>
          <th className="px-4 py-2 text-right">{t("overdue")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code} className="border-line border-t">
            <th scope="row" className="px-4 py-2 font-normal">
              {names.get(row.code)}, {names.get(row.code.slice(0, 5))}
            </th>
            <td className="py-2 text-right">{formatNumber(row.count, locale, 0)}</td>
            <td className="px-4 py-2 text-right">{formatNumber(row.overdue, locale, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
