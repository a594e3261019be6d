import { ClockCard } from "@/components/complaint/clock-card";
import { Facts } from "@/components/complaint/facts";
import { BeforeAfter } from "@/components/complaint/photos";
import { Timeline } from "@/components/complaint/timeline";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { PlaceMap } from "@/components/map/place-map";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { IdentityPanel } from "./identity-panel";
import { readMoveChoices } from "./move-choices";
import { MovePanel } from "./move-panel";
import { NotePanel } from "./note-panel";

/** One complaint on one screen: what it is, where, how it went, and the moves that are allowed now. */
export async function ComplaintDesk({ complaint }: { complaint: OfficerView }) {
  const [t, track] = [await getTranslator("desk"), await getTranslator("track")];
  const choices = await readMoveChoices(complaint);
  return (
    <article className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <div className="grid content-start gap-8">
        <ButtonLink href="/petugas" look="quiet" className="-ml-5 justify-self-start">
          {t("backToQueue")}
        </ButtonLink>
        <Facts complaint={complaint} />
        {complaint.photosHidden && <Notice>{t("photosHidden")}</Notice>}
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} />
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{track("timeline")}</h2>
          <Timeline steps={complaint.timeline} />
        </section>
      </div>
      <aside className="grid content-start gap-4">
        <Request complaint={complaint} />
        <MovePanel
          code={complaint.code}
          status={complaint.status}
          moves={complaint.moves}
          choices={choices}
        />
        <ClockCard name="coordination" clock={complaint.coordination} />
        <ClockCard name="completion" clock={complaint.completion} />
        {complaint.place.point && <PlaceMap point={complaint.place.point} />}
        {complaint.canNote && <NotePanel code={complaint.code} />}
        {complaint.canSeeIdentity && <IdentityPanel code={complaint.code} />}
      </aside>
    </article>
  );
}

/** What waits for Biro's answer. */
async function Request({ complaint }: { complaint: OfficerView }) {
  const [t, pending, rejection, locale] = [
    await getTranslator("desk"),
    await getTranslator("pending"),
    await getTranslator("rejection"),
    await readLocale(),
  ];
  if (!complaint.pending) return null;
  return (
    <Notice>
      <p className="font-semibold">{pending(complaint.pending)}</p>
      {complaint.pendingUntil && <p>{t("asked", { time: formatMoment(complaint.pendingUntil, locale) })}</p>}
      {complaint.pendingReason && <p>{rejection(complaint.pendingReason)}</p>}
    </Notice>
  );
}
