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

/** Only for the reporter: without her secret there is nothing here. */
export default async function PlacePage({ params, searchParams }: PageProps) {
  const [{ code }, { kode }] = [await params, await searchParams];
  const secret = String(kode ?? "").slice(0, 32);
  const caller = await api();
  const result = secret ? await orNull(caller.complaint.track({ code: code.slice(0, 40), secret })) : null;
  if (result?.view === "tombstone") return <Tombstone complaint={result.complaint} />;
  if (result?.complaint.viewer !== "reporter") return <TrackForm notFound code={code.slice(0, 40)} />;
  const level = await caller.intake.level({ code: result.complaint.code, secret });
  return <PlacingView complaint={result.complaint} secret={secret} level={level} />;
}
