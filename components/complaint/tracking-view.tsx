import type { ReactNode } from "react";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { mayPlace } from "@/server/domain/complaint/placement";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { isMasked } from "@/server/domain/masking/public-text";
import { CitizenReasonsView } from "./citizen-reasons";
import { ClockCard } from "./clock-card";
import { OwnCode } from "./code/own-code";
import { ComplaintOrigin } from "./facts";
import { OpenQuestion } from "./open-question";
import { OwnAnswer, OwnMoves } from "./own-moves";
import { PlaceSketch } from "./place-sketch";
import { OwnPublicness } from "./publicness/own-publicness";
import { RecordedLooks } from "./recorded-looks";
import { StatusBadge } from "./status-badge";
import { ComplaintTimeline } from "./timeline";
import { MorePhotos, TrackedPhotos } from "./tracked-photos";
import { TurnView } from "./turn-view";

type TrackingViewProps = { complaint: TrackedComplaint; children?: ReactNode };

/** The public page of one complaint; for its reporter with their moves and private parts (`children`). */
export async function TrackingView({ complaint, children }: TrackingViewProps) {
  const isAsked = complaint.viewer === "reporter" && complaint.moves.includes("answer");
  const photos = <TrackedPhotos complaint={complaint} />;
  return (
    <article className="mx-auto grid max-w-6xl gap-x-10 gap-y-5 px-4 py-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:grid-rows-[auto_auto_1fr] md:py-10">
      <TrackedHead complaint={complaint} />
      {!isAsked && photos}
      <div className="grid content-start gap-6 md:col-start-2 md:row-span-3 md:row-start-1">
        <TurnView complaint={complaint} />
        <OpenQuestion complaint={complaint}>{isAsked && <OwnAnswer complaint={complaint} />}</OpenQuestion>
        {complaint.viewer === "reporter" && <OwnNotice complaint={complaint} />}
        {children}
        <section className="grid gap-3">
          <p className="words max-w-prose whitespace-pre-line">{complaint.text}</p>
          <MaskedNotice complaint={complaint} />
          <ComplaintOrigin complaint={complaint} />
        </section>
        <Course complaint={complaint} />
      </div>
      {isAsked && photos}
      <div className="grid content-start gap-6 md:col-start-1">
        <MorePhotos complaint={complaint} />
        <PlaceSketch place={complaint.place} />
        <Deadlines complaint={complaint} />
        {complaint.viewer === "reporter" && (
          <>
            <OwnPublicness complaint={complaint} />
            <OwnMoves complaint={complaint} />
            <OwnCode code={complaint.code} />
          </>
        )}
        {complaint.looks.length > 0 && <RecordedLooks looks={complaint.looks} />}
      </div>
    </article>
  );
}

async function TrackedHead({ complaint }: { complaint: TrackedComplaint }) {
  const [stage, desk, locale] = await Promise.all([
    getTranslator("stage"),
    getTranslator("desk"),
    readLocale(),
  ]);
  return (
    <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 md:col-start-1">
      <h1 className="font-bold text-lg">{complaint.category[locale]}</h1>
      <span className="text-soft" data-testid="code">
        {complaint.code}
      </span>
      <StatusBadge status={complaint.status} label={stage(complaint.status)} />
      {!complaint.isPublic && (
        <span className="rounded-full border border-line px-3 py-0.5 text-sm">{desk("private")}</span>
      )}
    </header>
  );
}

/** What only the reporter is told: that the page knows them, who looks into it, and until when they may object. */
async function OwnNotice({ complaint }: { complaint: TrackedComplaint }) {
  const [t, about, placing, locale] = await Promise.all([
    getTranslator("track"),
    getTranslator("accused"),
    getTranslator("placing"),
    readLocale(),
  ]);
  return (
    <>
      <NoticeBox>
        <p>{t("reporterView")}</p>
        {complaint.accused && (
          <>
            <p className="font-semibold">
              {about("handledBy", {
                accused: complaint.accused,
                holder: complaint.holder ?? "Inspektorat",
              })}
            </p>
            <p>{about("unseen", { accused: complaint.accused })}</p>
          </>
        )}
        {complaint.objectionUntil && (
          <p>{t("objectionUntil", { time: formatMoment(complaint.objectionUntil, locale) })}</p>
        )}
      </NoticeBox>
      {mayPlace(complaint) && (
        <ButtonLink href={`/lokasi/${complaint.code}`} prefetch={false}>
          {placing("showPlace")}
        </ButtonLink>
      )}
    </>
  );
}

async function Course({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("track");
  return (
    <section className="grid gap-4">
      <h2 className="font-bold text-lg">{t("timeline")}</h2>
      <ComplaintTimeline steps={complaint.timeline} isForCitizens />
    </section>
  );
}

async function Deadlines({ complaint }: { complaint: TrackedComplaint }) {
  const t = await getTranslator("turn");
  return (
    <section className="grid gap-4 sm:grid-cols-2">
      <h2 className="font-bold text-lg sm:col-span-2">{t("clocks")}</h2>
      {(["coordination", "completion"] as const).map((name) => (
        <ClockCard key={name} name={name} clock={complaint[name]} status={complaint.status} label={t(name)} />
      ))}
      <div className="sm:col-span-2">
        <CitizenReasonsView why={complaint.why} />
      </div>
    </section>
  );
}

/** Why parts of a public page are masked; nothing when none is. */
async function MaskedNotice({ complaint }: { complaint: TrackedComplaint }) {
  const texts = [complaint.text, complaint.place.landmark, ...complaint.timeline.map(({ note }) => note)];
  if (!texts.some((text) => text !== null && isMasked(text))) return null;
  const t = await getTranslator("track");
  return <p className="text-soft text-sm">{t("masked")}</p>;
}
