import { formatMoment, formatNumber } from "@/components/layout/format";
import { getTranslator, type Locale, readLocale } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import type { MapFilter } from "@/server/domain/map/filter";
import type { MapHome } from "@/server/domain/map/map-home";
import type { View } from "./address";
import { MapAreaTable } from "./area-table";
import { Explorer } from "./explorer";
import { listPeriods } from "./periods";

const figureKeys = ["receivedToday", "open", "overdue", "resolved"] as const;

/** The front page: today's figures, the live map, its filters, and the same view as a list. */
export async function CityOverview({ filter, view }: { filter: MapFilter; view: View | null }) {
  const [t, nav, locale, home] = await Promise.all([
    getTranslator("map"),
    getTranslator("nav"),
    readLocale(),
    api().then((caller) => caller.map.home(filter)),
  ]);
  const { figures, groups } = home;
  const choices = {
    groups: groups.map(({ code, name }) => ({ code, name: name[locale] })),
    periods: listPeriods(figures.asOf, locale),
  };
  return (
    <div className="mx-auto grid max-w-7xl gap-4 px-4 py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-3">
        <h1 className="font-bold text-xl">{t("title")}</h1>
        <Figures figures={figures} locale={locale} />
        <ButtonLink href="/lapor" className="w-full text-lg md:w-auto md:px-10">
          {nav("report")}
        </ButtonLink>
      </div>
      <Explorer filter={filter} view={view} choices={choices} city={home.city}>
        <MapAreaTable rows={home.kecamatan} />
      </Explorer>
    </div>
  );
}

type FiguresProps = { figures: MapHome["figures"]; locale: Locale };

async function Figures({ figures, locale }: FiguresProps) {
  const [t, common] = await Promise.all([getTranslator("map"), getTranslator("common")]);
  return (
    <dl className="grid w-full grid-cols-4 gap-x-3 md:flex md:w-auto md:grow md:gap-9">
      {figureKeys.map((key) => (
        <div key={key} className="flex flex-col justify-end">
          <dt className="text-soft text-sm">{t(key)}</dt>
          <dd className={key === "overdue" ? "font-bold text-danger text-lg" : "font-bold text-lg"}>
            {formatNumber(figures[key], locale, 0)}
          </dd>
        </div>
      ))}
      <div className="col-span-4 flex flex-col justify-end text-soft text-sm">
        <dt className="sr-only">{t("asOfLabel")}</dt>
        <dd>{common("asOf", { time: formatMoment(figures.asOf, locale) })}</dd>
      </div>
    </dl>
  );
}
