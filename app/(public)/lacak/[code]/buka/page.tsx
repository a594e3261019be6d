import { TRPCError } from "@trpc/server";
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
  const preview = await orNull((await api()).publicness.preview({ code })).catch((error) => {
    if (!(error instanceof TRPCError) || error.code !== "FORBIDDEN") throw error;
    redirect(`/lacak/${encodeURIComponent(code)}`);
  });
  return preview ? <PublicPreviewView {...preview} /> : <TrackForm fault="secretMissing" code={code} />;
}
