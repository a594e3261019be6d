"use client";

import { useTranslations } from "use-intl";
import type { Choice } from "@/components/ui/combobox";
import { NoticeBox } from "@/components/ui/states";
import type { DryRun } from "@/server/domain/routing/rule";

/** The effect that a rule would have had, in numbers. */
export function DryRunResult({ trial, units }: { trial: DryRun; units: readonly Choice[] }) {
  const t = useTranslations("admin");
  const { elsewhere, complaints, coordinated } = trial;
  const nameOf = (code: string | null) =>
    code === null ? t("ownKelurahan") : (units.find(({ value }) => value === code)?.label ?? code);
  return (
    <NoticeBox>
      <p>
        {t("dryRun", {
          elsewhere,
          complaints,
          coordinated,
          before: trial.rightBefore,
          after: trial.rightAfter,
        })}
      </p>
      <ul>
        {trial.flows.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>{t("flow", { from: nameOf(from), to: nameOf(to), count })}</li>
        ))}
      </ul>
      {trial.samples.length > 0 && (
        <p className="text-sm">
          {t("samples")} {trial.samples.slice(0, 5).join(", ")}
        </p>
      )}
    </NoticeBox>
  );
}
