"use client";

import { useEffect, useMemo, useState } from "react";
import { useLocale } from "use-intl";
import type { Choice } from "@/components/ui/combobox";
import { otherCategoryCode } from "@/server/domain/complaint/placement";
import type { CategoryFinder } from "@/server/domain/placing/category/suggest-categories";
import { type CategoryGroup, type CategoryList, toChoices } from "./category-choices";

type Open = (categories: readonly CategoryGroup[]) => CategoryFinder;

/** The search by everyday words, fetched when it is first needed; null until then, and without a connection. */
function useFinder(categories: readonly CategoryGroup[], isNeeded: boolean): CategoryFinder | null {
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    import("@/server/domain/placing/category/suggest-categories").then(
      ({ openCategoryFinder }) => setOpen(() => openCategoryFinder),
      () => setOpen(null),
    );
  }, [isNeeded]);
  return useMemo(() => open?.(categories) ?? null, [open, categories]);
}

/** All categories as choices, and those that words find or a description suggests. */
export function useCategoryChoices({ categories, groups }: CategoryList, isNeeded: boolean) {
  const locale = useLocale() as "id" | "en";
  const choices = useMemo(() => toChoices(categories, groups, locale), [categories, groups, locale]);
  const finder = useFinder(categories, isNeeded);
  return useMemo(() => {
    const byCode = new Map<string, Choice>(choices.map(({ group: _, ...choice }) => [choice.value, choice]));
    const choicesOf = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
    return {
      choices,
      find: finder ? (query: string) => choicesOf(finder.find(query)) : undefined,
      suggest: (description: string, query: string) =>
        choicesOf(finder?.suggest(description, query) ?? []).filter(
          ({ value }) => value !== otherCategoryCode,
        ),
    };
  }, [choices, finder]);
}
