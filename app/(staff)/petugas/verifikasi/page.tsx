import { getTranslator } from "@/components/layout/locale";
import { VerificationPanel } from "@/components/verification/desk";
import { loadWork } from "@/components/verification/load-work";
import { onlyFor } from "@/components/verification/only-for";

type PageProps = { searchParams: Promise<{ laporan?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("verification"))("title") };
}

export default async function VerificationPage({ searchParams }: PageProps) {
  await onlyFor("verifier");
  const { laporan } = await searchParams;
  return <VerificationPanel look="first" {...(await loadWork("first", laporan))} />;
}
