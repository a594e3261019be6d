"use client";

import { useTranslations } from "use-intl";
import type { Choice } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/field";

type UnitSelectProps = {
  id: string;
  units: readonly Choice[];
  value: string | null;
  onChange: (code: string | null) => void;
};

/** The unit that a category names; none is the kelurahan itself. */
export function UnitSelect({ id, units, value, onChange }: UnitSelectProps) {
  const t = useTranslations("admin");
  return (
    <SelectField
      id={id}
      label={t("defaultUnit")}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t("ownKelurahan")}</option>
      {units.map(({ value: code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
