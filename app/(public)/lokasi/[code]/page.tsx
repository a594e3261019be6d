import type { Metadata } from "next";
import { readCodeFault } from "@/components/complaint/code/code-fault";
import { OwnLink } from "@/components/complaint/code/own-link";
import { Tombstone } from "@/components/complaint/tombstone";
import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { PlacingView } from "@/components/placing/placing-view";
import { api, orNull } from "@/components/trpc/server";

type Query = { gagal?: string; detik?: string };
type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("placing"))("title"), robots: { index: false } };
}

/** For the reporter only: not found without the secret. */
export default async function PlacePage({ params, searchParams }: PageProps) {
  const code = (await params).code.slice(0, 40);
  return (
    <>
      <OwnLink code={code} page="lokasi" />
      <Placing code={code} query={await searchParams} />
    </>
  );
}

async function Placing({ code, query }: { code: string; query: Query }) {
  const own = await orNull((await api()).intake.ownPage({ code }));
  if (!own)
    return <TrackForm fault="secretMissing" codeFault={readCodeFault(query)} code={code} page="lokasi" />;
  const { tracked, ...rest } = own;
  if (tracked.view === "tombstone") return <Tombstone complaint={tracked.complaint} />;
  return <PlacingView complaint={tracked.complaint} {...rest} />;
}
