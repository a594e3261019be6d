import { Ladder } from "@/components/admin/ladder";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("ladder") };
}

export default async function LadderPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("ladder")} lead={t("ladderLead")} />
      <Ladder />
    </section>
  );
}
