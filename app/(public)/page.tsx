import { WithMessages } from "@/components/layout/with-messages";
import { readFilter, readView } from "@/components/map/address";
import { CityOverview } from "@/components/map/city-overview";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomePage({ searchParams }: PageProps) {
  const address = await searchParams;
  return (
    <WithMessages namespaces={["map", "stage", "clock", "common", "error"]}>
      <CityOverview filter={readFilter(address)} view={readView(address)} />
    </WithMessages>
  );
}
