import type { Metadata } from "next";
import { Tombstone } from "@/components/complaint/tombstone";
import { TrackForm } from "@/components/complaint/track-form";
import { TrackingView } from "@/components/complaint/tracking-view";
import { SurveyInvite } from "@/components/survey/survey-invite";
import { api, orNull } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<{ kode?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await params).code.slice(0, 20), robots: { index: false } };
}

export default async function TrackPage({ params, searchParams }: PageProps) {
  const { code } = await params;
  const { kode } = await searchParams;
  const secret = kode ?? null;
  const result = await orNull((await api()).complaint.track({ code, secret }));
  if (!result) return <TrackForm notFound code={code} />;
  if (result.view === "tombstone") return <Tombstone complaint={result.complaint} />;
  const isReporter = result.complaint.viewer === "reporter";
  const survey = isReporter ? await (await api()).survey.mine({ code, secret }) : null;
  return (
    <TrackingView complaint={result.complaint} secret={secret}>
      {survey && <SurveyInvite {...survey} />}
    </TrackingView>
  );
}
