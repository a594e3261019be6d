import { ChannelPage } from "@/components/integration/channel/channel-page";
import { adminApi, orNotFound } from "@/components/trpc/server";

type PageProps = { params: Promise<{ kode: string }> };

export default async function OneChannelPage({ params }: PageProps) {
  const caller = await adminApi();
  const { kode } = await params;
  return <ChannelPage channel={await orNotFound(caller.channel.settings({ code: kode }))} />;
}
