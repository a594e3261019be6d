import { PageHead } from "@/components/admin/page-head";
import { SlaRules } from "@/components/admin/sla-rules";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("sla") };
}

export default async function SlaRulesPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("sla")} lead={t("slaLead")} />
      <SlaRules />
    </section>
  );
}
