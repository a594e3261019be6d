import { categories } from "./categories";
import { categoryGroups } from "./category-groups";

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Every built-in category as its row; its code is made of its Indonesian name. */
export function listCategoryRows() {
  return categoryGroups.flatMap(([groupCode]) =>
    categories[groupCode].map(([nameId, nameEn, unitCode, weight, words, flag]) => ({
      code: slug(nameId),
      groupCode,
      nameId,
      nameEn,
      defaultUnitCode: unitCode || null,
      weight,
      keywords: words.split(","),
      isSensitive: flag !== undefined,
      isConfidential: flag === "confidential",
    })),
  );
}
