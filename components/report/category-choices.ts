import type { Choice } from "@/components/ui/combobox";

type Localized = { id: string; en: string };
export type Category = { code: string; groupCode: string; name: Localized; keywords: string[] };
export type Group = { code: string; name: Localized };

/** Grouped, in the groups' own order; found by either language's name and by the words people use. */
export function toChoices(
  categories: readonly Category[],
  groups: readonly Group[],
  locale: "id" | "en",
): Choice[] {
  return groups.flatMap((group) =>
    categories
      .filter((category) => category.groupCode === group.code)
      .map((category) => ({
        value: category.code,
        label: category.name[locale],
        group: group.name[locale],
        words: `${category.name.id} ${category.name.en} ${category.keywords.join(" ")}`,
      })),
  );
}
