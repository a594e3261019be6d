import { CityOverview } from "@/components/map/city-overview";
import { readFilter } from "@/components/map/read-filter";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomePage({ searchParams }: PageProps) {
  return <CityOverview filter={readFilter(await searchParams)} />;
}
