import { getTranslator } from "@/components/layout/locale";
import { readStatisticsUrl, type StatisticsQuery } from "@/components/statistics/address";
import { FrozenMonths } from "@/components/statistics/frozen";
import { loadStatistics } from "@/components/statistics/load";
import { NotForYou } from "@/components/statistics/not-for-you";
import { StatisticsView } from "@/components/statistics/statistics-view";
import { staffSession } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { readsCityStatistics } from "@/server/domain/staff/permission";

type PageProps = { searchParams: Promise<StatisticsQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("statistics"))("title") };
}

export default async function StatisticsPage({ searchParams }: PageProps) {
  const { caller, me } = await staffSession();
  if (!readsCityStatistics(me.role)) return <NotForYou />;
  const today = jakartaDay(new Date());
  const address = readStatisticsUrl("/statistik", await searchParams, today);
  const data = await loadStatistics(address, today);
  return (
    <StatisticsView address={address} today={today} data={data}>
      <FrozenMonths snapshots={await caller.statistics.snapshots()} />
    </StatisticsView>
  );
}
