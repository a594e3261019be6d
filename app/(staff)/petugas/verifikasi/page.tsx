import { VerificationPanel } from "@/components/evidence/verification/desk";
import { loadWork } from "@/components/evidence/verification/load-work";
import { onlyFor } from "@/components/evidence/verification/only-for";
import { getTranslator } from "@/components/layout/locale";

type PageProps = { searchParams: Promise<{ laporan?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("verification"))("title") };
}

export default async function VerificationPage({ searchParams }: PageProps) {
  await onlyFor("verifier");
  const { laporan } = await searchParams;
  return <VerificationPanel look="first" {...(await loadWork("first", laporan))} />;
}
