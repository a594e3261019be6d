import { Categories } from "@/components/admin/categories";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("categories") };
}

export default async function CategoriesPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("categories")} lead={t("categoriesLead")} />
      <Categories />
    </section>
  );
}
