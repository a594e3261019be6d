import { OpenDataHome } from "@/components/integration/opendata/open-data-home";
import { getTranslator } from "@/components/layout/locale";
import { findLayout } from "@/server/domain/opendata/layouts";

type PageProps = { searchParams: Promise<{ susunan?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("openData"))("title") };
}

export default async function OpenDataPage({ searchParams }: PageProps) {
  const { susunan = "full" } = await searchParams;
  return <OpenDataHome layout={findLayout(susunan)?.code ?? "full"} />;
}
