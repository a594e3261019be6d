import { PageHead } from "@/components/admin/page-head";
import { Questions } from "@/components/integration/questions/questions";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("questions") };
}

export default async function QuestionsPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("questions")} lead={t("questionsLead")} />
      <Questions />
    </section>
  );
}
