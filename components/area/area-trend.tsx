import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount } from "@/components/ui/charts/format";
import { Trend } from "@/components/ui/charts/trend";
import { Section } from "@/components/ui/section";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { writeDay } from "./names";

/** Twelve full weeks of received and resolved complaints. */
export async function AreaTrend({ area }: { area: Dashboard }) {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  return (
    <Section isRuled id="perkembangan" title={t("trend")}>
      <Trend
        title={t("trendTitle")}
        note={t("trendNote")}
        pointName={t("week")}
        format={(value) => formatCount(value, locale)}
        points={area.weeks.map(({ from, to }) => ({
          key: from,
          label: `${writeDay(from, locale)} – ${writeDay(to, locale)}`,
          short: writeDay(from, locale),
        }))}
        series={[
          { key: "received", label: t("in"), look: "bars", values: area.weeks.map((week) => week.received) },
          {
            key: "resolved",
            label: t("done"),
            look: "dashed",
            values: area.weeks.map((week) => week.resolved),
          },
        ]}
      />
    </Section>
  );
}
