"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import type { Choice } from "@/components/ui/combobox";
import { SelectField, TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import { type Weight, weights } from "@/server/domain/complaint/category";
import { ReasonField } from "./reason-field";
import { RowForm } from "./row-form";
import { splitTerms } from "./split-terms";
import { Tick } from "./tick";
import { UnitSelect } from "./unit-select";

type Category = {
  code: string;
  nameId: string;
  nameEn: string;
  keywords: string[];
  defaultUnitCode: string | null;
  weight: Weight;
  isSensitive: boolean;
  isEnded: boolean;
};

type CategoryFormProps = { category: Category; title: string; units: readonly Choice[] };

export function CategoryForm({ category, title, units }: CategoryFormProps) {
  const t = useTranslations("admin");
  const { isEnded: hasEnded, keywords, ...row } = category;
  const { code } = row;
  const [draft, change] = useFields({
    ...row,
    words: keywords.join(", "),
    isEnded: hasEnded,
    reason: "",
  });
  const { words, ...rest } = draft;
  return (
    <RowForm
      title={hasEnded ? `${title} · ${t("ended")}` : title}
      run={() => client.admin.categories.change.mutate({ ...rest, keywords: splitTerms(words) })}
    >
      {(["nameId", "nameEn"] as const).map((key) => (
        <TextField
          key={key}
          id={`${key}-${code}`}
          label={t(key)}
          value={draft[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      ))}
      <TextField
        id={`words-${code}`}
        label={t("keywords")}
        value={words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <UnitSelect
        id={`unit-${code}`}
        units={units}
        value={draft.defaultUnitCode}
        onChange={(defaultUnitCode) => change({ defaultUnitCode })}
      />
      <SelectField
        id={`weight-${code}`}
        label={t("weight")}
        value={draft.weight}
        onChange={(event) =>
          change({ weight: weights.find((one) => one === event.target.value) ?? draft.weight })
        }
      >
        {weights.map((weight) => (
          <option key={weight} value={weight}>
            {t(`weights.${weight}`)}
          </option>
        ))}
      </SelectField>
      <Tick
        label={t("sensitive")}
        isTicked={draft.isSensitive}
        onChange={(isSensitive) => change({ isSensitive })}
      />
      <Tick label={t("ended")} isTicked={draft.isEnded} onChange={(isEnded) => change({ isEnded })} />
      <ReasonField id={`reason-${code}`} value={draft.reason} onChange={(reason) => change({ reason })} />
    </RowForm>
  );
}
