import { getTranslator } from "@/components/layout/locale";
import { type Query, readAddress } from "@/components/statistics/address";
import { Frozen } from "@/components/statistics/frozen";
import { loadStatistics } from "@/components/statistics/load";
import { StatisticsView } from "@/components/statistics/statistics-view";
import { api } from "@/components/trpc/server";
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
