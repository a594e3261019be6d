import { PageHead } from "@/components/admin/page-head";
import { RoutingRules } from "@/components/admin/routing-rules";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("routing") };
}

export default async function RoutingRulesPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("routing")} lead={t("routingLead")} />
      <RoutingRules />
    </section>
  );
}
