import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { PlaceMap } from "@/components/map/place-map";
import { Notice } from "@/components/ui/states";
import type { Tracking } from "@/server/domain/complaint/privacy";
import { ClockCard } from "./clock-card";
import { Facts } from "./facts";
import { BeforeAfter } from "./photos";
import { ReporterMoves } from "./reporter-moves";
import { Timeline } from "./timeline";

/** The public page of one complaint; the same for its reporter, with her moves. */
export async function TrackingView({ complaint, secret }: { complaint: Tracking; secret: string | null }) {
  const [t, locale] = [await getTranslator("track"), await readLocale()];
  return (
    <article className="mx-auto grid max-w-5xl gap-8 px-4 py-6 md:grid-cols-[3fr_2fr] md:py-10">
      <div className="grid content-start gap-8">
        <Facts complaint={complaint} />
        {complaint.viewer === "reporter" && (
          <Notice>
            <p>{t("reporterView")}</p>
            {complaint.objectionUntil && (
              <p>{t("objectionUntil", { time: formatMoment(complaint.objectionUntil, locale) })}</p>
            )}
          </Notice>
        )}
        <section className="grid gap-4 sm:grid-cols-2">
          <h2 className="font-bold text-lg sm:col-span-2">{t("clocks")}</h2>
          <ClockCard name="coordination" clock={complaint.coordination} />
          <ClockCard name="completion" clock={complaint.completion} />
        </section>
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} secret={secret} />
        {secret && complaint.moves.length > 0 && (
          <ReporterMoves
            code={complaint.code}
            status={complaint.status}
            secret={secret}
            moves={complaint.moves}
          />
        )}
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{t("timeline")}</h2>
          <Timeline steps={complaint.timeline} secret={secret} />
        </section>
      </div>
      <aside>{complaint.place.point && <PlaceMap point={complaint.place.point} />}</aside>
    </article>
  );
}
