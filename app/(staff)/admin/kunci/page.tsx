import { ApiKeys } from "@/components/admin/keys/api-keys";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("keys") };
}

export default function ApiKeysPage() {
  return <ApiKeys />;
}
