import { PageHead } from "@/components/admin/page-head";
import { DeadRawMessages, DeadReplies, DeadWaiting } from "@/components/integration/channel/dead-letters";
import { FormChannels, StandingsTable } from "@/components/integration/channel/standings-table";
import { DeadMessages, UnfinishedMessages } from "@/components/integration/channel/unfinished-messages";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("channelDesk"))("title") };
}

export default async function ChannelsPage() {
  const caller = await adminApi();
  const t = await getTranslator("channelDesk");
  const { standings, ...desk } = await caller.channel.desk();
  const names = new Map(standings.map(({ code, name }) => [code, name]));
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <PageHead title={t("title")} lead={t("lead")} />
      <StandingsTable standings={standings} />
      <UnfinishedMessages names={names} rows={desk.unfinished} />
      <DeadMessages names={names} rows={desk.deadMessages} />
      <DeadRawMessages names={names} rows={desk.deadArrivals} />
      <DeadWaiting names={names} rows={desk.deadWaiting} />
      <DeadReplies names={names} rows={desk.deadReplies} />
      <FormChannels standings={standings} />
    </section>
  );
}
