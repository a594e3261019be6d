import { getTranslator } from "@/components/layout/locale";
import { TargetBars, type TargetRow } from "@/components/ui/charts/target-bars";
import { Section } from "@/components/ui/section";
import type { AreaFigures, Dashboard } from "@/server/domain/area/dashboard";
import { fullNames } from "./names";

type Clock = "coordination" | "net" | "gross";

/** Both clocks against the SLA of the decree, beside those of the areas above and the city in the same period. */
export async function AreaClocks({ area }: { area: Dashboard }) {
  const t = await getTranslator("area");
  const nameOf = await fullNames();
  const compared: { key: string; label: string; figures: AreaFigures }[] = [
    { key: area.code, label: nameOf(area), figures: area.figures },
    ...area.compared.map(({ code, name, figures }) => ({
      key: code || "city",
      label: code ? nameOf({ code, name }) : t("city"),
      figures,
    })),
  ];
  const rows = (clock: Clock): TargetRow[] =>
    compared.map(({ key, label, figures }) => ({ key, label, ...figures[clock] }));
  return (
    <Section isRuled id="waktu-layanan" title={t("clocks")} note={t("clocksNote")}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-2">
        <TargetBars
          title={t("coordination")}
          note={t("coordinationMeans")}
          target={area.targets.coordinationMinutes}
          rows={rows("coordination")}
        />
        <TargetBars
          title={t("completion")}
          note={t("completionMeans")}
          target={area.targets.completionMinutes}
          rows={rows("net")}
        />
      </div>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-teluk underline underline-offset-4">
          {t("showGross")}
        </summary>
        <TargetBars
          title={t("gross")}
          note={t("grossMeans")}
          target={area.targets.completionMinutes}
          rows={rows("gross")}
        />
      </details>
    </Section>
  );
}
