import type { Metadata } from "next";
import { type AreaQuery, readSpan } from "@/components/area/address";
import { AreaPage } from "@/components/area/area-page";
import { loadArea } from "@/components/area/load";
import { fullNames } from "@/components/area/names";

type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<AreaQuery> };

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { code } = await params;
  const query = await searchParams;
  const { area } = await loadArea("kota", code, readSpan(query));
  return { title: (await fullNames())(area) };
}

export default async function AreaRoute({ params, searchParams }: PageProps) {
  return <AreaPage level="kota" code={(await params).code} query={await searchParams} />;
}
