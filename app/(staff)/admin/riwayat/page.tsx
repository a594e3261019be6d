import { ChangeList, type HistoryAddress } from "@/components/admin/change-list";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

type PageProps = { searchParams: Promise<HistoryAddress> };

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("history") };
}

export default async function HistoryPage({ searchParams }: PageProps) {
  await adminApi();
  const t = await getTranslator("admin");
  const address = await searchParams;
  return (
    <section className="grid gap-6">
      <PageHead title={t("history")} lead={t("historyLead")} />
      <ChangeList address={address} />
    </section>
  );
}
