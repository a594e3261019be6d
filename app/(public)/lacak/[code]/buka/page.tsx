import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicPreviewView } from "@/components/complaint/publicness/public-preview-view";
import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { api, orNull } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("publicness"))("previewTitle"), robots: { index: false } };
}

/** For the reporter of a private complaint only: what everybody would read, before it is opened. */
export default async function PreviewPage({ params }: PageProps) {
  const code = (await params).code.slice(0, 40);
  const caller = await api();
  const own = await orNull(caller.complaint.track({ code }));
  if (!own) return <TrackForm fault="secretMissing" code={code} />;
  if (own.view === "tombstone" || !own.complaint.canPublish) redirect(`/lacak/${encodeURIComponent(code)}`);
  return <PublicPreviewView {...(await caller.publicness.preview({ code }))} />;
}
