import type { ReactNode } from "react";
import { formatMoment } from "@/components/layout/format";
import { compiledMessagesOf, getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { mayPlace } from "@/server/domain/complaint/placement";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { ClockCard } from "./clock-card";
import { FactsView } from "./facts";
import { OpenQuestion } from "./open-question";
import { BeforeAfter } from "./photos";
import { PlaceSketch } from "./place-sketch";
import { ReporterMovesLater } from "./reporter-moves-later";
import { ComplaintTimeline } from "./timeline";

type TrackingViewProps = { complaint: TrackedComplaint; secret: string | null; children?: ReactNode };

/** The public page of one complaint; for its reporter with their moves and private parts (`children`). */
export async function TrackingView({ complaint, secret, children }: TrackingViewProps) {
  const [t, locale] = await Promise.all([getTranslator("track"), readLocale()]);
  const placing = await getTranslator("placing");
  const { track, action, error } = compiledMessagesOf(locale);
  const moves = complaint.moves.filter((move) => move !== "verify");
  return (
    <article className="mx-auto grid max-w-5xl gap-8 px-4 py-6 md:grid-cols-[3fr_2fr] md:py-10">
      <div className="grid content-start gap-8">
        <FactsView complaint={complaint} />
        {complaint.viewer === "reporter" && (
          <NoticeBox>
            <p>{t("reporterView")}</p>
            {complaint.objectionUntil && (
              <p>{t("objectionUntil", { time: formatMoment(complaint.objectionUntil, locale) })}</p>
            )}
          </NoticeBox>
        )}
        <OpenQuestion complaint={complaint} />
        {secret && mayPlace(complaint) && (
          <ButtonLink href={`/lokasi/${complaint.code}?kode=${secret}`} prefetch={false}>
            {placing("showPlace")}
          </ButtonLink>
        )}
        {children}
        <section className="grid gap-4 sm:grid-cols-2">
          <h2 className="font-bold text-lg sm:col-span-2">{t("clocks")}</h2>
          <ClockCard name="coordination" clock={complaint.coordination} />
          <ClockCard name="completion" clock={complaint.completion} />
        </section>
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} secret={secret} />
        {secret && moves.length > 0 && (
          <ReporterMovesLater
            code={complaint.code}
            status={complaint.status}
            secret={secret}
            moves={moves}
            locale={locale}
            words={{ track, action, error }}
          />
        )}
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{t("timeline")}</h2>
          <ComplaintTimeline steps={complaint.timeline} secret={secret} />
        </section>
      </div>
      <aside>
        <PlaceSketch place={complaint.place} />
      </aside>
    </article>
  );
}
