import { ServiceStatus } from "@/components/integration/channel/service-status";
import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("serviceStatus"))("title") };
}

export default async function StatusPage() {
  const caller = await api();
  return <ServiceStatus status={await caller.channel.status()} />;
}
