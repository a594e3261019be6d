import type { ReactNode } from "react";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { mayPlace } from "@/server/domain/complaint/placement";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { isMasked } from "@/server/domain/masking/public-text";
import { ClockCard } from "./clock-card";
import { OwnCode } from "./code/own-code";
import { FactsView } from "./facts";
import { OpenQuestion } from "./open-question";
import { OwnAnswer, OwnMoves } from "./own-moves";
import { BeforeAfter } from "./photos";
import { PlaceSketch } from "./place-sketch";
import { OwnPublicness } from "./publicness/own-publicness";
import { RecordedLooks } from "./recorded-looks";
import { ComplaintTimeline } from "./timeline";

type TrackingViewProps = { complaint: TrackedComplaint; children?: ReactNode };

/** The public page of one complaint; for its reporter with their moves and private parts (`children`). */
export async function TrackingView({ complaint, children }: TrackingViewProps) {
  const [t, about, locale] = await Promise.all([
    getTranslator("track"),
    getTranslator("accused"),
    readLocale(),
  ]);
  const isOwn = complaint.viewer === "reporter";
  const placing = await getTranslator("placing");
  return (
    <article className="mx-auto grid max-w-5xl gap-8 px-4 py-6 md:grid-cols-[3fr_2fr] md:py-10">
      <div className="grid content-start gap-8">
        {isOwn && complaint.moves.includes("answer") && (
          <a href="#pertanyaan" className="font-semibold text-teluk underline underline-offset-4">
            {t("toQuestion")}
          </a>
        )}
        <FactsView complaint={complaint} />
        <MaskedNotice complaint={complaint} />
        {isOwn && (
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
        )}
        <OpenQuestion complaint={complaint}>{isOwn && <OwnAnswer complaint={complaint} />}</OpenQuestion>
        {isOwn && mayPlace(complaint) && (
          <ButtonLink href={`/lokasi/${complaint.code}`} prefetch={false}>
            {placing("showPlace")}
          </ButtonLink>
        )}
        {children}
        <section className="grid gap-4 sm:grid-cols-2">
          <h2 className="font-bold text-lg sm:col-span-2">{t("clocks")}</h2>
          <ClockCard name="coordination" clock={complaint.coordination} />
          <ClockCard name="completion" clock={complaint.completion} />
        </section>
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} />
        {isOwn && <OwnPublicness complaint={complaint} />}
        {isOwn && <OwnMoves complaint={complaint} />}
        {isOwn && <OwnCode code={complaint.code} />}
        {complaint.looks.length > 0 && <RecordedLooks looks={complaint.looks} />}
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{t("timeline")}</h2>
          <ComplaintTimeline steps={complaint.timeline} />
        </section>
      </div>
      <aside>
        <PlaceSketch place={complaint.place} />
      </aside>
    </article>
  );
}

/** Why parts of a public page are masked; nothing when none is. */
async function MaskedNotice({ complaint }: { complaint: TrackedComplaint }) {
  const texts = [complaint.text, complaint.place.landmark, ...complaint.timeline.map(({ note }) => note)];
  if (!texts.some((text) => text !== null && isMasked(text))) return null;
  const t = await getTranslator("track");
  return <p className="text-soft text-sm">{t("masked")}</p>;
}
