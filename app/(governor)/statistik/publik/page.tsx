import { getTranslator } from "@/components/layout/locale";
import { readStatisticsUrl, type StatisticsQuery, toStatisticsInput } from "@/components/statistics/address";
import { StatisticsView } from "@/components/statistics/statistics-view";
import { api } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";

type PageProps = { searchParams: Promise<StatisticsQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("statistics"))("publicTitle") };
}

export default async function PublicStatisticsPage({ searchParams }: PageProps) {
  const today = jakartaDay(new Date());
  const address = readStatisticsUrl("/statistik/publik", await searchParams, today);
  const data = await (await api()).statistics.publicDesk(toStatisticsInput(address));
  return <StatisticsView address={address} today={today} data={data} />;
}
