"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { CategoryGroup } from "@/components/complaint/category-choices";
import { guessCategory, indexCategories } from "@/server/domain/placing/category/guess-category";
import { readTokens } from "@/server/domain/placing/place/tokens";

type SuggestedCategoriesProps = {
  text: string;
  categories: readonly CategoryGroup[];
  value: string;
  onChoose: (code: string) => void;
};

/** Categories suggested from the text, as buttons. */
export function SuggestedCategories({ text, categories, value, onChoose }: SuggestedCategoriesProps) {
  const [t, locale] = [useTranslations("counter"), useLocale() as "id" | "en"];
  const index = useMemo(
    () => indexCategories(categories.map((one) => ({ ...one, nameId: one.name.id, nameEn: one.name.en }))),
    [categories],
  );
  const candidates = useMemo(() => guessCategory(readTokens(text), index), [text, index]);
  const shown = candidates.filter(({ categoryCode }) => categoryCode !== value);
  if (shown.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-soft text-sm">{t("suggested")}</span>
      {shown.map(({ categoryCode }) => (
        <button
          key={categoryCode}
          type="button"
          className="min-h-11 cursor-pointer rounded-card border border-line bg-surface px-3 hover:border-teluk"
          onClick={() => onChoose(categoryCode)}
        >
          {categories.find(({ code }) => code === categoryCode)?.name[locale]}
        </button>
      ))}
    </p>
  );
}
