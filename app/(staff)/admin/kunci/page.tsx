import { ApiKeys } from "@/components/integration/keys/api-keys";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("keys") };
}

export default function ApiKeysPage() {
  return <ApiKeys />;
}
