import { ClockCard } from "@/components/complaint/clock-card";
import { FactsView } from "@/components/complaint/facts";
import { BeforeAfter } from "@/components/complaint/photos";
import { ComplaintTimeline } from "@/components/complaint/timeline";
import { PhotoRedaction } from "@/components/evidence/photo-redaction";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { PlaceMap } from "@/components/map/place-map";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { DeskForms, DeskView } from "@/server/domain/complaint/desk-view";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { AccusationPanel } from "./accusation-panel";
import { AssigneeLine } from "./assignee-line";
import type { ShownComplaint } from "./conflict-notice";
import { DeadlineLedger } from "./deadline-ledger";
import { ExternalPanel } from "./external-panel";
import { IdentityPanel } from "./identity-panel";
import { MarkOpened } from "./mark-opened";
import { moveChoices } from "./move-choices";
import { MovePanel } from "./move-panel";
import { NotePanel } from "./note-panel";
import { OthersHere } from "./others-here";
import { PublicnessPanel } from "./publicness-panel";
import { QuotedBy } from "./quoted-by";
import { RedactionPanel } from "./redaction-panel";
import { ScanList } from "./scan-list";
import { SimilarComplaints } from "./similar-complaints";
import { TextPanel } from "./text-panel";

/** One complaint on one screen: what it is, where, how it went, and the moves that are allowed now. */
export async function ComplaintDesk({ desk }: { desk: DeskView }) {
  const { complaint, quotes, why } = desk;
  const [t, track, accused, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("track"),
    getTranslator("accused"),
    readLocale(),
  ]);
  const forms = desk.audience === "handler" ? desk.forms : null;
  const choices = moveChoices(complaint, forms, locale);
  const opened: ShownComplaint = {
    status: complaint.status,
    holder: complaint.holder,
    assignee: complaint.assignee,
    lastAt: complaint.timeline.at(-1)?.at ?? complaint.submittedAt,
  };
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
        <FactsView
          complaint={complaint}
          linked={quotes.quoted}
          withheld={<TextPanel code={complaint.code} />}
        />
        <TextOpen until={complaint.textOpenUntil} />
        {complaint.accused && (
          <NoticeBox>
            <p className="font-semibold">{accused("about", { unit: complaint.accused })}</p>
            <p>{accused("aboutOfficer")}</p>
          </NoticeBox>
        )}
        {complaint.photosHidden && <NoticeBox>{t("photosHidden")}</NoticeBox>}
        <BeforeAfter before={complaint.reportPhotoIds} after={complaint.proofPhotoIds} />
        <PhotoRedaction code={complaint.code} photos={complaint.redactablePhotoIds} by="officer" />
        <SimilarComplaints found={desk.similar} />
        <QuotedBy quotes={quotes.quotedBy} />
        {desk.scans && <ScanList scans={desk.scans} />}
        <section className="grid gap-4">
          <h2 className="font-bold text-lg">{track("timeline")}</h2>
          <ComplaintTimeline steps={complaint.timeline} linked={quotes.quoted} />
        </section>
      </div>
      <aside className="grid content-start gap-4">
        <OthersHere code={complaint.code} now={new Date()} />
        <Request complaint={complaint} />
        {complaint.openTasks.length > 0 && (
          <NoticeBox>{t("waitsFor", { units: complaint.openTasks.join(", ") })}</NoticeBox>
        )}
        <AssigneeLine code={complaint.code} opened={opened} self={choices.self} />
        <MovePanel
          code={complaint.code}
          opened={opened}
          moves={complaint.moves}
          choices={choices}
          hops={{ count: complaint.hopCount, max: complaint.limits.maxHops }}
          unreachable={forms?.unreachable}
        />
        <ClockCard name="coordination" clock={complaint.coordination} status={complaint.status} />
        <ClockCard name="completion" clock={complaint.completion} status={complaint.status} />
        <DeadlineLedger why={why} />
        {complaint.place.point && <PlaceMap point={complaint.place.point} />}
        {forms?.links && <Outside code={complaint.code} links={forms.links} />}
        {complaint.canNote && <NotePanel code={complaint.code} templates={choices.templates} />}
        {complaint.canAccuse && complaint.text !== null && (
          <AccusationPanel
            code={complaint.code}
            text={complaint.text}
            kelurahanCode={complaint.place.kelurahanCode}
            accused={complaint.accused}
            canDrop={complaint.canDropAccusation}
          />
        )}
        {(complaint.canConceal || complaint.canPublish) && (
          <PublicnessPanel code={complaint.code} isPublic={complaint.isPublic} />
        )}
        {complaint.canRedact && <RedactionPanel code={complaint.code} texts={textsOf(complaint)} />}
        {complaint.canSeeIdentity && <IdentityPanel code={complaint.code} />}
      </aside>
    </article>
  );
}

const textsOf = ({ text, place, timeline }: OfficerView) =>
  [text, place.landmark, ...timeline.flatMap(({ note, internalNote }) => [note, internalNote])].flatMap(
    (one) => one ?? [],
  );

/** Until when the officer's own look lets them read. */
async function TextOpen({ until }: { until: Date | null }) {
  const [t, locale] = await Promise.all([getTranslator("look"), readLocale()]);
  return until && <NoticeBox>{t("textOpenUntil", { time: formatMoment(until, locale) })}</NoticeBox>;
}

/** Work that a body outside the province does. */
async function Outside({ code, links }: { code: string; links: NonNullable<DeskForms["links"]> }) {
  const locale = await readLocale();
  const open = links.map(({ expiresAt, ...link }) => ({ ...link, until: formatMoment(expiresAt, locale) }));
  return <ExternalPanel code={code} links={open} />;
}

/** The pending request to Biro. */
async function Request({ complaint }: { complaint: OfficerView }) {
  const [t, pending, rejection, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("pending"),
    getTranslator("rejection"),
    readLocale(),
  ]);
  if (complaint.wantedUnit)
    return <NoticeBox>{t("wanted", { count: complaint.hopCount, unit: complaint.wantedUnit })}</NoticeBox>;
  if (!complaint.pending) return null;
  return (
    <NoticeBox>
      <p className="font-semibold">{pending(complaint.pending)}</p>
      {complaint.pendingUntil && (
        <p>
          {t(complaint.pending === "answer" ? "answerUntil" : "asked", {
            time: formatMoment(complaint.pendingUntil, locale),
          })}
        </p>
      )}
      {complaint.pendingReason && <p>{rejection(complaint.pendingReason)}</p>}
    </NoticeBox>
  );
}
