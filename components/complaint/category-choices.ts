import type { Choice } from "@/components/ui/combobox";

export type CategoryGroup = {
  code: string;
  groupCode: string;
  name: { id: string; en: string };
  keywords: string[];
  isConfidential: boolean;
};
export type Group = { code: string; name: { id: string; en: string } };
export type CategoryList = { categories: readonly CategoryGroup[]; groups: readonly Group[] };

/** Choices by group, in the groups' order; found by the name in either language and by synonyms. */
export function toChoices(
  categories: readonly CategoryGroup[],
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
