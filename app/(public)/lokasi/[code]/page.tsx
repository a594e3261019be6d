import type { Metadata } from "next";
import { Tombstone } from "@/components/complaint/tombstone";
import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { PlacingView } from "@/components/placing/placing-view";
import { api, orNull } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<{ kode?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("placing"))("title"), robots: { index: false } };
}

/** For the reporter only: not found without the secret. */
export default async function PlacePage({ params, searchParams }: PageProps) {
  const { code } = await params;
  const { kode } = await searchParams;
  const key = { code: code.slice(0, 40), secret: String(kode ?? "").slice(0, 32) };
  const caller = await api();
  const own = await orNull(caller.intake.level(key));
  if (!own) return <TrackForm notFound code={key.code} />;
  const { view, complaint } = await caller.complaint.track(key);
  if (view === "tombstone") return <Tombstone complaint={complaint} />;
  return <PlacingView complaint={complaint} secret={key.secret} level={own.level} quiet={own.quiet} />;
}
