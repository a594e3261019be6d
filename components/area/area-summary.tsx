import { getTranslator, readLocale } from "@/components/layout/locale";
import { ShareStat } from "@/components/statistics/share-stat";
import { formatCount, formatShare } from "@/components/ui/charts/format";
import { Stat, Stats } from "@/components/ui/charts/stat";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { smallestSample } from "@/server/domain/statistics/interval";
import { fullNames } from "./names";

/** The area's main figures, each with its definition. */
export async function AreaSummary({ area }: { area: Dashboard }) {
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  const locale = await readLocale();
  const { figures, compared } = area;
  const others = compared
    .filter((one) => one.figures.onTime.share !== null)
    .map((one) => `${one.code ? nameOf(one) : t("city")} ${formatShare(one.figures.onTime.share, locale)}`);
  return (
    <div className="grid gap-3">
      <Stats>
        <Stat label={t("open")} value={formatCount(area.open, locale)} definition={t("openMeans")} />
        <Stat
          label={t("overdue")}
          value={formatCount(area.overdue, locale)}
          definition={t("overdueMeans")}
          tone={area.overdue > 0 ? "bad" : "plain"}
          note={area.open > 0 && t("ofOpen", { share: formatShare(area.overdue / area.open, locale, 0) })}
        />
        <Stat
          label={t("received")}
          value={formatCount(figures.received, locale)}
          definition={t("receivedMeans")}
        />
        <Stat
          label={t("resolved")}
          value={formatCount(figures.closed, locale)}
          definition={t("resolvedMeans")}
        />
        <ShareStat label={t("onTime")} share={figures.onTime} definition={t("onTimeMeans")} />
        <Rank area={area} />
      </Stats>
      {others.length > 0 && <p className="text-sm">{t("onTimeElsewhere", { list: others.join(" · ") })}</p>}
    </div>
  );
}

async function Rank({ area: { rank, level } }: { area: Dashboard }) {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  const definition = t("rankMeans", { smallest: smallestSample });
  if (rank.place === null)
    return (
      <Stat
        label={t("rank")}
        value="–"
        definition={definition}
        note={t("notRanked", { count: rank.sample, smallest: smallestSample })}
      />
    );
  return (
    <Stat
      label={t("rank")}
      value={formatCount(rank.place, locale)}
      definition={definition}
      note={t("ranked", { of: rank.of, level })}
    />
  );
}
