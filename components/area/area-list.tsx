import { getTranslator } from "@/components/layout/locale";
import { AsOf } from "@/components/statistics/as-of";
import { api } from "@/components/trpc/server";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input-look";
import { EmptyState } from "@/components/ui/states";
import type { Child } from "@/server/domain/area/dashboard";
import { areaLevels, type Level } from "@/server/domain/area/level";
import type { AreaQuery } from "./address";
import { ChildAreaTable } from "./area-children";
import { AreaFinder } from "./area-finder";
import { AreaTree } from "./area-tree";
import { findAreas, readListFilter } from "./list-filter";
import { LocateMe } from "./locate-me";
import { writeDays } from "./names";

/** Find an area: by name, by position, or down from the kota. */
export async function AreaList({ query }: { query: AreaQuery }) {
  const t = await getTranslator("area");
  const { areas, asOf, from, to } = await (await api()).area.overview();
  const filter = readListFilter(query);
  const found = findAreas(areas, filter);
  const names = new Map(areas.map((one) => [one.code, one.name]));
  const kept = Object.fromEntries(
    Object.entries({ tingkat: filter.level, urut: query.urut }).filter(
      (entry) => typeof entry[1] === "string",
    ),
  ) as Record<string, string>;
  return (
    <div className="mx-auto grid max-w-7xl gap-6 px-4 py-6 md:py-8">
      <header className="grid gap-1">
        <h1 className="font-extrabold text-2xl">{t("listTitle")}</h1>
        <p className="max-w-prose text-soft">{t("listIntro")}</p>
      </header>
      <div className="no-print flex flex-wrap items-start gap-x-4 gap-y-3">
        <form
          action="/kelurahan"
          className="flex w-full min-w-0 flex-wrap items-end gap-3 md:w-auto md:max-w-3xl md:grow"
        >
          <AreaFinder label={t("search")} hint={t("searchHint")} initial={filter.words} query={kept} />
          <LevelField level={filter.level} />
          <Button type="submit">{t("find")}</Button>
        </form>
        <div className="md:pt-[30px]">
          <LocateMe words={{ use: t("useLocation"), outside: t("outside"), refused: t("locationRefused") }} />
        </div>
      </div>
      <div>
        <AsOf at={asOf} />
        <p className="text-soft text-sm">{t("listNote", { days: await writeDays(from, to) })}</p>
      </div>
      <Found
        areas={areas}
        found={found}
        isWhole={!filter.words && !filter.level && !query.urut}
        query={query}
        names={names}
      />
    </div>
  );
}

async function LevelField({ level }: { level: Level | "" }) {
  const t = await getTranslator("area");
  return (
    <div className="grid gap-1.5">
      <label htmlFor="tingkat" className="font-semibold">
        {t("levelLabel")}
      </label>
      <select id="tingkat" name="tingkat" defaultValue={level} className={inputLook}>
        <option value="">{t("anyLevel")}</option>
        {areaLevels.toReversed().map((one) => (
          <option key={one} value={one}>
            {t("levelName", { level: one })}
          </option>
        ))}
      </select>
    </div>
  );
}

type FoundProps = {
  areas: readonly Child[];
  found: readonly Child[];
  isWhole: boolean;
  query: AreaQuery;
  names: ReadonlyMap<string, string>;
};

async function Found({ areas, found, isWhole, query, names }: FoundProps) {
  const t = await getTranslator("area");
  if (isWhole) return <AreaTree areas={areas} />;
  if (found.length === 0) return <EmptyState title={t("notFound")} text={t("notFoundHint")} />;
  const placeOf = ({ code, level }: Child) =>
    [
      t("levelName", { level }),
      ...[8, 5].flatMap((length) => (length < code.length ? (names.get(code.slice(0, length)) ?? []) : [])),
    ].join(", ");
  return (
    <section aria-label={t("results")}>
      <p role="status" className="pb-2 font-semibold">
        {t("resultCount", { count: found.length })}
      </p>
      <ChildAreaTable
        caption={t("results")}
        areas={found}
        path="/kelurahan"
        query={query}
        placeOf={placeOf}
      />
    </section>
  );
}
