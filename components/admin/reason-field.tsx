"use client";

import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";

type ReasonFieldProps = { id?: string; value: string; onChange: (value: string) => void };

export function ReasonField({ id = "reason", value, onChange }: ReasonFieldProps) {
  const [t, common] = [useTranslations("admin"), useTranslations("common")];
  return (
    <TextField
      id={id}
      label={t("reason")}
      optional={common("optional")}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
