import { Channels } from "@/components/admin/channels";
import { PageHead } from "@/components/admin/page-head";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("channels") };
}

export default async function ChannelsPage() {
  await adminApi();
  const t = await getTranslator("admin");
  return (
    <section className="grid gap-8">
      <PageHead title={t("channels")} lead={t("channelsLead")} />
      <Channels />
    </section>
  );
}
