import { getTranslator } from "@/components/layout/locale";
import { DataDictionary } from "@/components/opendata/data-dictionary";

export async function generateMetadata() {
  return { title: (await getTranslator("openData"))("dictionary") };
}

export default function DataDictionaryPage() {
  return <DataDictionary />;
}
