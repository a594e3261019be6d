import { IntakeDesk } from "@/components/intake/intake-desk";
import { getTranslator } from "@/components/layout/locale";
import { onlyFor } from "@/components/verification/only-for";

type PageProps = { searchParams: Promise<{ laporan?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("intakeDesk"))("title") };
}

export default async function IntakePage({ searchParams }: PageProps) {
  await onlyFor("intake");
  return <IntakeDesk wanted={(await searchParams).laporan ?? null} />;
}
