"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { SelectField, TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import { weights } from "@/server/domain/complaint/category";
import { LimitFields } from "./limit-fields";
import { RowForm } from "./row-form";

/** The limit of extensions from a day on. */
export function ExtensionLimitForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const [words, change] = useFields({
    weight: "",
    maxCount: "2",
    maxDays: "90",
    basis: "",
    validFrom: today,
    reason: "",
  });
  return (
    <RowForm
      title={t("newLimit")}
      run={() =>
        client.admin.limits.addExtension.mutate({
          ...words,
          weight: weights.find((one) => one === words.weight) ?? null,
          maxCount: Number(words.maxCount),
          maxDays: Number(words.maxDays),
        })
      }
    >
      <SelectField
        id="limit-weight"
        label={t("weight")}
        value={words.weight}
        onChange={(event) => change({ weight: event.target.value })}
      >
        <option value="">{t("anyWeight")}</option>
        {weights.map((weight) => (
          <option key={weight} value={weight}>
            {t(`weights.${weight}`)}
          </option>
        ))}
      </SelectField>
      {(["maxCount", "maxDays"] as const).map((key) => (
        <TextField
          key={key}
          id={`limit-${key}`}
          type="number"
          min={key === "maxCount" ? 0 : 1}
          label={t(key)}
          value={words[key]}
          required
          onChange={(event) => change({ [key]: event.target.value })}
        />
      ))}
      <LimitFields id="extension" words={words} today={today} onChange={change} />
    </RowForm>
  );
}
