import { type Query, readAddress } from "@/components/governor/address";
import { Frozen } from "@/components/governor/frozen";
import { StatisticsView } from "@/components/governor/statistics-view";
import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import { loadStatistics } from "@/components/trpc/statistics";
import { jakartaDay } from "@/server/domain/calendar";

type PageProps = { searchParams: Promise<Query> };

export async function generateMetadata() {
  return { title: (await getTranslator("statistics"))("publicTitle") };
}

export default async function PublicStatisticsPage({ searchParams }: PageProps) {
  const today = jakartaDay(new Date());
  const address = readAddress("/statistik/publik", await searchParams, today);
  const data = await loadStatistics(address.scope, address.by, today);
  return (
    <StatisticsView address={address} today={today} data={data}>
      <Frozen snapshots={await (await api()).statistics.snapshots()} />
    </StatisticsView>
  );
}
