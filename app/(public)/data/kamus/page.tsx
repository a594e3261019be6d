import { DataDictionary } from "@/components/integration/opendata/data-dictionary";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("openData"))("dictionary") };
}

export default function DataDictionaryPage() {
  return <DataDictionary />;
}
