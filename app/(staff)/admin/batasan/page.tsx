import { Limits } from "@/components/admin/limits";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("limits") };
}

export default async function LimitsPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("limits")} lead={t("limitsLead")} />
      <Limits />
    </section>
  );
}
