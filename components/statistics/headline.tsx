import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatMinutes, formatShare } from "@/components/ui/charts/format";
import { Stat, Stats } from "@/components/ui/charts/stat";
import type { Figures } from "@/server/domain/statistics/figures";
import { ShareStat } from "./share-stat";

/** The main figures, each with its definition and its previous value. */
export async function Headline({ now, before }: { now: Figures; before: Figures }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const count = (value: number) => formatCount(value, locale);
  const was = (value: string) => t("before", { value });
  const wasShare = (share: number | null) => was(formatShare(share, locale));
  return (
    <div className="grid gap-8">
      <Stats>
        <ShareStat label={t("onTime")} share={now.onTime} definition={t("define.onTime")} />
        <ShareStat
          label={t("coordinationOnTime")}
          share={now.coordinationOnTime}
          definition={t("define.coordinationOnTime")}
        />
        <ShareStat label={t("cohort")} share={now.cohortOnTime} definition={t("define.cohort")} />
        <Stat
          label={t("gross")}
          value={formatMinutes(now.gross.mean, locale)}
          definition={t("define.gross")}
          note={was(formatMinutes(before.gross.mean, locale))}
        />
        <Stat
          label={t("net")}
          value={formatMinutes(now.net.median, locale)}
          definition={t("define.net")}
          note={was(formatMinutes(before.net.median, locale))}
        />
        <Stat
          label={t("p90")}
          value={formatMinutes(now.net.p90, locale)}
          definition={t("define.p90")}
          note={was(formatMinutes(before.net.p90, locale))}
        />
      </Stats>
      <Stats>
        <Stat label={t("received")} value={count(now.received)} note={was(count(before.received))} />
        <Stat label={t("closed")} value={count(now.closed)} note={was(count(before.closed))} />
        <Stat label={t("open")} value={count(now.open)} />
        <Stat
          label={t("openOverdue")}
          value={count(now.openOverdue)}
          tone={now.openOverdue > 0 ? "bad" : "plain"}
        />
        <Stat label={t("late")} value={count(now.late)} note={was(count(before.late))} />
        {(["recurring", "reopened", "returned", "lastDay"] as const).map((name) => (
          <Stat
            key={name}
            label={t(name)}
            value={formatShare(now[name].share, locale)}
            definition={t(`define.${name}`)}
            note={wasShare(before[name].share)}
          />
        ))}
        <Stat
          label={t("hops")}
          value={now.hopsMean === null ? "–" : formatNumber(now.hopsMean, locale, 2)}
          definition={t("define.hops")}
        />
      </Stats>
    </div>
  );
}
