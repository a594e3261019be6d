import { redirect } from "next/navigation";
import { getTranslator } from "@/components/layout/locale";
import { readStatisticsUrl, type StatisticsQuery, writeStatisticsUrl } from "@/components/statistics/address";
import { DrillView } from "@/components/statistics/drill-view";
import { NotForYou } from "@/components/statistics/not-for-you";
import { staffSession } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { readsCityStatistics } from "@/server/domain/staff/permission";
import { drillNames } from "@/server/domain/statistics/drill";

type PageProps = { searchParams: Promise<StatisticsQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("statistics"))("complaints") };
}

export default async function DrillPage({ searchParams }: PageProps) {
  const { caller, me } = await staffSession();
  if (!readsCityStatistics(me.role)) return <NotForYou />;
  const query = await searchParams;
  const address = readStatisticsUrl("/statistik", query, jakartaDay(new Date()));
  if (address.fault) redirect(writeStatisticsUrl(address));
  const drill = drillNames.find((name) => name === query.angka) ?? "allLate";
  const cursor = typeof query.setelah === "string" ? query.setelah.slice(0, 120) : null;
  const { counted, values, ...page } = await caller.statistics.complaints({
    ...address.scope,
    drill,
    cursor,
  });
  return <DrillView address={address} drill={drill} values={values} counted={counted} page={page} />;
}
