import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { CityMap } from "./city-map";
import type { MapFilter } from "./filter";
import { FilterForm } from "./filter-form";

const figureKeys = ["receivedToday", "open", "overdue", "resolved"] as const;

/** The front page: today's figures, the living map, its filters, and the same view as a list. */
export async function CityOverview({ filter }: { filter: MapFilter }) {
  const caller = await api();
  const [t, nav, common, locale] = [
    await getTranslator("map"),
    await getTranslator("nav"),
    await getTranslator("common"),
    await readLocale(),
  ];
  const [figures, counts, areas, { groups }, tiles] = await Promise.all([
    caller.map.figures(),
    caller.map.counts({ level: "kecamatan", ...filter }),
    caller.area.list({}),
    caller.category.list(),
    caller.map.tiles(),
  ]);
  return (
    <div className="mx-auto grid max-w-7xl gap-5 px-4 py-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <ButtonLink href="/lapor" className="w-full text-lg md:w-auto md:px-10">
          {nav("report")}
        </ButtonLink>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:flex md:gap-12">
        {figureKeys.map((key) => (
          <div key={key}>
            <dt className="text-soft text-sm">{t(key)}</dt>
            <dd className={key === "overdue" ? "font-bold text-danger text-xl" : "font-bold text-xl"}>
              {formatNumber(figures[key], locale, 0)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-soft text-sm">{common("asOf", { time: formatMoment(figures.asOf, locale) })}</p>
      <FilterForm filter={filter} groups={groups.map(({ code, name }) => ({ code, name: name[locale] }))} />
      <div className="h-[62dvh] min-h-96">
        <CityMap filter={filter} tiles={tiles} />
      </div>
      <AreaList counts={counts} areas={areas} />
    </div>
  );
}

type AreaListProps = {
  counts: readonly { code: string; count: number; overdue: number }[];
  areas: readonly { code: string; name: string; parentCode: string | null }[];
};

/** The map's equal path for those who do not see it. */
async function AreaList({ counts, areas }: AreaListProps) {
  const [t, locale] = [await getTranslator("map"), await readLocale()];
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const rows = counts.filter((row) => names.has(row.code)).toSorted((a, b) => b.count - a.count);
  return (
    <details className="rounded-card border border-line bg-surface">
      <summary className="min-h-11 cursor-pointer px-4 py-3 font-semibold">{t("listTitle")}</summary>
      <div className="overflow-x-auto px-4 pb-4">
        <table className="w-full text-left">
          <thead className="text-soft text-sm">
            <tr>
              <th className="py-2">{t("area")}</th>
              <th className="py-2 text-right">{t("total")}</th>
              <th className="py-2 text-right">{t("overdue")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} className="border-line border-t">
                <th scope="row" className="py-2 font-normal">
                  {names.get(row.code)}, {names.get(row.code.slice(0, 5))}
                </th>
                <td className="py-2 text-right">{formatNumber(row.count, locale, 0)}</td>
                <td className="py-2 text-right">{formatNumber(row.overdue, locale, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
