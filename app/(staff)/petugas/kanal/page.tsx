import { onlyFor } from "@/components/evidence/verification/only-for";
import { getTranslator } from "@/components/layout/locale";
import { IntakeDesk } from "@/components/placing/desk/intake-desk";

type PageProps = { searchParams: Promise<{ laporan?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("intakeDesk"))("title") };
}

export default async function IntakePage({ searchParams }: PageProps) {
  await onlyFor("intake");
  return <IntakeDesk wanted={(await searchParams).laporan ?? null} />;
}
