import { EscalationLevels } from "@/components/admin/escalation-levels";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("escalation") };
}

export default async function LadderPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("escalation")} lead={t("escalationLead")} />
      <EscalationLevels />
    </section>
  );
}
