import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { MapHome } from "@/server/domain/map/map-home";

/** Every kecamatan with its counts: shown before the map loads, and without JavaScript. */
export async function MapAreaTable({ rows }: { rows: MapHome["kecamatan"] }) {
  const [t, locale] = await Promise.all([getTranslator("map"), readLocale()]);
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
              {row.name}, {row.kota}
            </th>
            <td className="py-2 text-right">{formatNumber(row.count, locale, 0)}</td>
            <td className="px-4 py-2 text-right">{formatNumber(row.overdue, locale, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
