import { getTranslator } from "@/components/layout/locale";
import { readStatisticsUrl, type StatisticsQuery, toStatisticsInput } from "@/components/statistics/address";
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
  const data = await caller.statistics.desk(toStatisticsInput(address));
  return <StatisticsView address={address} today={today} data={data} />;
}
