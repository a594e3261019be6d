"use client";

import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";
import { ReasonField } from "./reason-field";

type Words = { basis: string; validFrom: string; reason: string };
type LimitFieldsProps = { id: string; words: Words; today: string; onChange: (part: Partial<Words>) => void };

/** Fields of every new version: legal basis, first day, reason. */
export function LimitFields({ id, words, today, onChange }: LimitFieldsProps) {
  const t = useTranslations("admin");
  return (
    <>
      <TextField
        id={`basis-${id}`}
        label={t("basis")}
        value={words.basis}
        required
        onChange={(event) => onChange({ basis: event.target.value })}
      />
      <TextField
        id={`valid-from-${id}`}
        type="date"
        label={t("validFrom")}
        min={today}
        value={words.validFrom}
        required
        onChange={(event) => onChange({ validFrom: event.target.value })}
      />
      <ReasonField id={`reason-${id}`} value={words.reason} onChange={(reason) => onChange({ reason })} />
    </>
  );
}
