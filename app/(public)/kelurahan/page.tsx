import type { AreaQuery } from "@/components/area/address";
import { AreaList } from "@/components/area/area-list";
import { getTranslator } from "@/components/layout/locale";

type PageProps = { searchParams: Promise<AreaQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("area"))("listTitle") };
}

export default async function AreaListPage({ searchParams }: PageProps) {
  return <AreaList query={await searchParams} />;
}
