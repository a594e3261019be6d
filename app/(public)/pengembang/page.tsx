import { DeveloperHome } from "@/components/integration/developer/developer-home";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("developer"))("title") };
}

export default function DevelopersPage() {
  return <DeveloperHome />;
}
