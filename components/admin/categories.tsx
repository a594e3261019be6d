import { readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { hasEnded } from "@/server/domain/validity";
import { CategoryForm } from "./category-form";
import { FoundRows } from "./found-rows";

export async function Categories() {
  const caller = await staffApi();
  const locale = await readLocale();
  const { categories, units } = await caller.admin.categories.list();
  const choices = units.map(({ code, name }) => ({ value: code, label: name }));
  const today = jakartaDay(new Date());
  return (
    <FoundRows
      rows={categories.map((category) => ({
        key: category.code,
        words: `${category.nameId} ${category.nameEn} ${category.keywords.join(" ")}`,
        row: (
          <CategoryForm
            category={{ ...category, isEnded: hasEnded(category, today) }}
            title={locale === "en" ? category.nameEn : category.nameId}
            units={choices}
          />
        ),
      }))}
    />
  );
}
