import { ClockCard } from "@/components/complaint/clock-card";
import { Facts } from "@/components/complaint/facts";
import { BeforeAfter } from "@/components/complaint/photos";
import { Timeline } from "@/components/complaint/timeline";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { PlaceMap } from "@/components/map/place-map";
import { staffApi } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { AssigneeLine } from "./assignee-line";
import type { Opened } from "./conflict-notice";
import { DeadlineLedger } from "./deadline-ledger";
import { ExternalPanel } from "./external-panel";
import { IdentityPanel } from "./identity-panel";
import { MarkOpened } from "./mark-opened";
import { readMoveChoices } from "./move-choices";
import { MovePanel } from "./move-panel";
import { NotePanel } from "./note-panel";
import { OthersHere } from "./others-here";
import { QuotedBy } from "./quoted-by";
import { ScanList } from "./scan-list";
import { SimilarReports } from "./similar-reports";

/** One complaint on one screen: what it is, where, how it went, and the moves that are allowed now. */
export async function ComplaintDesk({ complaint }: { complaint: OfficerView }) {
  const [t, track] = await Promise.all([getTranslator("desk"), getTranslator("track")]);
  const choices = await readMoveChoices(complaint);
  const opened: Opened = {
    status: complaint.status,
    holder: complaint.holder,
    assignee: complaint.assignee,
    lastAt: complaint.timeline.at(-1)?.at ?? complaint.submittedAt,
  };
  const quotes = await (await staffApi()).complaint.quotes({ code: complaint.code });
  return (
    <article className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <MarkOpened code={complaint.code} />
      <div className="grid content-start gap-8">
        <p className="-ml-5 flex flex-wrap justify-between">
          <ButtonLink href="/petugas" data-back look="quiet">
            {t("backToQueue")}
          </ButtonLink>
          <ButtonLink href={`/petugas/${complaint.code}/cetak`} look="quiet">
            {t("print")}
          </ButtonLink>
        </p>
        <Facts complaint={complaint} linked={quotes.quoted} />
        {complaint.photosHidden && <Notice>{t("photosHidden")}</Notice>}
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} />
        <SimilarReports code={complaint.code} />
        <QuotedBy quotes={quotes.quotedBy} />
        <ScanList code={complaint.code} />
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{track("timeline")}</h2>
          <Timeline steps={complaint.timeline} linked={quotes.quoted} />
        </section>
      </div>
      <aside className="grid content-start gap-4">
        <OthersHere code={complaint.code} now={new Date()} />
        <Request complaint={complaint} />
        {complaint.openTasks.length > 0 && (
          <Notice>{t("waitsFor", { units: complaint.openTasks.join(", ") })}</Notice>
        )}
        <AssigneeLine code={complaint.code} opened={opened} self={choices.self} />
        <MovePanel
          code={complaint.code}
          opened={opened}
          moves={complaint.moves}
          choices={choices}
          hops={{ count: complaint.hopCount, max: complaint.limits.maxHops }}
        />
        <ClockCard name="coordination" clock={complaint.coordination} />
        <ClockCard name="completion" clock={complaint.completion} />
        <DeadlineLedger code={complaint.code} />
        {complaint.place.point && <PlaceMap point={complaint.place.point} />}
        {complaint.canSendOut && <Outside code={complaint.code} />}
        {complaint.canNote && <NotePanel code={complaint.code} templates={choices.templates} />}
        {complaint.canSeeIdentity && <IdentityPanel code={complaint.code} />}
      </aside>
    </article>
  );
}

/** Work that a body outside the province does. */
async function Outside({ code }: { code: string }) {
  const caller = await staffApi();
  const locale = await readLocale();
  const links = (await caller.external.list({ code })).map(({ expiresAt, ...link }) => ({
    ...link,
    until: formatMoment(expiresAt, locale),
  }));
  return <ExternalPanel code={code} links={links} />;
}

/** What waits for Biro's answer. */
async function Request({ complaint }: { complaint: OfficerView }) {
  const [t, pending, rejection, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("pending"),
    getTranslator("rejection"),
    readLocale(),
  ]);
  if (complaint.wantedUnit)
    return <Notice>{t("wanted", { count: complaint.hopCount, unit: complaint.wantedUnit })}</Notice>;
  if (!complaint.pending) return null;
  return (
    <Notice>
      <p className="font-semibold">{pending(complaint.pending)}</p>
      {complaint.pendingUntil && <p>{t("asked", { time: formatMoment(complaint.pendingUntil, locale) })}</p>}
      {complaint.pendingReason && <p>{rejection(complaint.pendingReason)}</p>}
    </Notice>
  );
}
