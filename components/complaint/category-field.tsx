"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { NoticeBox } from "@/components/ui/states";
import { otherCategoryCode } from "@/server/domain/complaint/placement";
import type { CategoryList } from "./category-choices";
import { useCategoryChoices } from "./use-category-choices";

type CategoryFieldProps = CategoryList & {
  label?: string | undefined;
  /** The description so far, which suggests too. */
  text?: string | undefined;
  value: string;
  onChange: (code: string) => void;
};

/** A category by everyday words, with suggestions from the description, as buttons. */
export function CategoryField({ label, categories, groups, text = "", value, onChange }: CategoryFieldProps) {
  const t = useTranslations("report");
  const [query, setQuery] = useState<string | null>(null);
  const { choices, find, suggest } = useCategoryChoices(
    { categories, groups },
    query !== null || text.trim().length > 0,
  );
  const [description, words] = [useDeferredValue(text), useDeferredValue(query ?? "")];
  const suggested = useMemo(() => suggest(description, words), [suggest, description, words]);
  return (
    <div className="grid gap-2">
      <Combobox
        id="category"
        label={label ?? t("category")}
        placeholder={t("chooseCategory")}
        empty={t("noCategory")}
        choices={choices}
        value={value}
        onChange={onChange}
        find={find}
        last={otherCategoryCode}
        onQuery={setQuery}
      />
      {value === "" && <Suggestions choices={suggested} onChoose={onChange} />}
      {categories.find(({ code }) => code === value)?.isConfidential && (
        <NoticeBox>{t("confidentialCategory")}</NoticeBox>
      )}
    </div>
  );
}

type SuggestionsProps = { choices: readonly Choice[]; onChoose: (code: string) => void };

function Suggestions({ choices, onChoose }: SuggestionsProps) {
  const t = useTranslations("report");
  if (choices.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-soft text-sm">{t("suggestedCategories")}</span>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="min-h-11 cursor-pointer rounded-card border border-line bg-surface px-3 hover:border-teluk"
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </p>
  );
}
