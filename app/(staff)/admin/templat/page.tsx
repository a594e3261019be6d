import { PageHead } from "@/components/admin/page-head";
import { Templates } from "@/components/admin/templates";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("templates") };
}

export default async function TemplatesPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("templates")} lead={t("templatesLead")} />
      <Templates />
    </section>
  );
}
