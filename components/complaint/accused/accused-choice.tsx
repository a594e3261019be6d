"use client";

import { useTranslations } from "use-intl";
import { Combobox } from "@/components/ui/combobox";
import { NoticeBox } from "@/components/ui/states";
import type { AccusableUnit } from "@/server/domain/staff/accusable";

type AccusedChoiceProps = {
  id: string;
  units: readonly AccusableUnit[];
  hasFailed: boolean;
  value: number | null;
  error?: string | null;
  onChange: (unitId: number | null) => void;
};

/** Chooses the office that a complaint is about, and says who will not see it. */
export function AccusedChoice({ id, units, hasFailed, value, error, onChange }: AccusedChoiceProps) {
  const t = useTranslations("accused");
  const chosen = units.find((unit) => unit.id === value);
  return (
    <div className="grid gap-2">
      <Combobox
        id={id}
        label={t("label")}
        placeholder={t("choose")}
        empty={t("none")}
        choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
        value={value === null ? "" : String(value)}
        error={error}
        onChange={(next) => onChange(Number(next) || null)}
      />
      {hasFailed && <NoticeBox tone="bad">{t("failed")}</NoticeBox>}
      <p className="text-soft text-sm">{t(chosen?.kind === "inspektorat" ? "hintInspectorate" : "hint")}</p>
    </div>
  );
}
