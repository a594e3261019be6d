import { PageHead } from "@/components/admin/page-head";
import { Units } from "@/components/admin/units";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("units") };
}

export default async function UnitsPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("units")} lead={t("unitsLead")} />
      <Units />
    </section>
  );
}
