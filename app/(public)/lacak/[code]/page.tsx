import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readCodeFault } from "@/components/complaint/code/code-fault";
import { OwnLink } from "@/components/complaint/code/own-link";
import { ReporterCodeForm } from "@/components/complaint/code/reporter-code-form";
import { Tombstone } from "@/components/complaint/tombstone";
import { TrackForm } from "@/components/complaint/track-form";
import { TrackingView } from "@/components/complaint/tracking-view";
import { SurveyInvite } from "@/components/survey/survey-invite";
import { api, orNull } from "@/components/trpc/server";

type Query = { gagal?: string; detik?: string };
type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await params).code.slice(0, 20), robots: { index: false } };
}

export default async function TrackPage({ params, searchParams }: PageProps) {
  const { code } = await params;
  return (
    <>
      <OwnLink code={code} page="lacak" />
      <Tracked code={code} query={await searchParams} />
    </>
  );
}

async function Tracked({ code, query }: { code: string; query: Query }) {
  const fault = readCodeFault(query);
  const result = await orNull((await api()).complaint.track({ code: code.slice(0, 40) }));
  if (!result) return <TrackForm fault="notFound" codeFault={fault} code={code} />;
  if (result.view === "tombstone")
    return (
      <>
        {result.complaint.status !== "removed" && (
          <Above>
            <ReporterCodeForm code={result.complaint.code} fault={fault} />
          </Above>
        )}
        <Tombstone complaint={result.complaint} />
      </>
    );
  const codeForm = <ReporterCodeForm code={result.complaint.code} fault={fault} />;
  return (
    <>
      {fault && <Above>{codeForm}</Above>}
      <TrackingView complaint={result.complaint}>
        {!fault && result.complaint.viewer === "public" && codeForm}
        {result.survey && <SurveyInvite {...result.survey} />}
      </TrackingView>
    </>
  );
}

const Above = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto max-w-6xl px-4 pt-4">{children}</div>
);
