import { SuggestionAccuracy } from "@/components/admin/suggestion-accuracy";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("suggestions") };
}

export default async function SuggestionsPage() {
  const caller = await adminApi();
  return <SuggestionAccuracy accuracy={await caller.suggestion.accuracy()} />;
}
