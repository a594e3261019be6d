import { UnitSystems } from "@/components/integration/endpoints/unit-systems";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("endpoints") };
}

export default function UnitSystemsPage() {
  return <UnitSystems />;
}
