import { Holidays } from "@/components/admin/holidays";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("holidays") };
}

export default async function HolidaysPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("holidays")} lead={t("holidaysLead")} />
      <Holidays />
    </section>
  );
}
