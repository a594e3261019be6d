import { SplitPage } from "@/components/area/split/split-page";
import { getTranslator } from "@/components/layout/locale";

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: (await getTranslator("areaAdmin"))("splitTitle", { name: (await params).code }) };
}

export default async function SplitAreaPage({ params }: PageProps) {
  return <SplitPage code={(await params).code} />;
}
