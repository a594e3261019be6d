import { readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { CategoryForm } from "./category-form";
import { FoundRows } from "./found-rows";
import { readUnitCodes } from "./unit-codes";

export async function Categories() {
  const caller = await staffApi();
  const locale = await readLocale();
  const units = await readUnitCodes();
  const categories = await caller.admin.categories.list();
  return (
    <FoundRows
      rows={categories.map((category) => ({
        key: category.code,
        words: `${category.nameId} ${category.nameEn} ${category.keywords.join(" ")}`,
        row: (
          <CategoryForm
            category={category}
            title={locale === "en" ? category.nameEn : category.nameId}
            units={units}
          />
        ),
      }))}
    />
  );
}
