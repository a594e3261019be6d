import { redirect } from "next/navigation";
import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { parseCode } from "@/server/domain/complaint/code";

type PageProps = { searchParams: Promise<{ nomor?: string; kode?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("track"))("title") };
}

export default async function TrackSearchPage({ searchParams }: PageProps) {
  const { nomor, kode } = await searchParams;
  const code = nomor ? parseCode(nomor) : null;
  if (code) redirect(`/lacak/${code}${kode ? `?kode=${encodeURIComponent(kode)}` : ""}`);
  return <TrackForm notFound={Boolean(nomor)} code={nomor} />;
}
