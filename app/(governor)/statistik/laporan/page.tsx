import { redirect } from "next/navigation";
import { getTranslator } from "@/components/layout/locale";
import { readStatisticsUrl, type StatisticsQuery, writeStatisticsUrl } from "@/components/statistics/address";
import { DrillView } from "@/components/statistics/drill-view";
import { NotForYou } from "@/components/statistics/not-for-you";
import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { readsCityStatistics } from "@/server/domain/staff/permission";
import { countOf, drillNames } from "@/server/domain/statistics/drill";

type PageProps = { searchParams: Promise<StatisticsQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("statistics"))("complaints") };
}

export default async function DrillPage({ searchParams }: PageProps) {
  const caller = await staffApi();
  if (!readsCityStatistics((await caller.staff.me()).role)) return <NotForYou />;
  const query = await searchParams;
  const address = readStatisticsUrl("/statistik", query, jakartaDay(new Date()));
  if (address.fault) redirect(writeStatisticsUrl(address));
  const drill = drillNames.find((name) => name === query.angka) ?? "allLate";
  const cursor = typeof query.setelah === "string" ? query.setelah.slice(0, 120) : null;
  const [report, page, values] = await Promise.all([
    caller.statistics.report(address.scope),
    caller.statistics.complaints({ ...address.scope, drill, cursor }),
    caller.statistics.values(),
  ]);
  const counted = countOf(report.totals, drill);
  return <DrillView address={address} drill={drill} values={values} counted={counted} page={page} />;
}
