import type { Database } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listLooksAt } from "@/db/queries/complaint/identity-access";
import { findUnit } from "@/db/queries/staff/units";
import { type Actor, anonymous } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { concealsComplaint } from "@/server/domain/complaint/event-facts";
import { mayObject, objectionEnd } from "@/server/domain/complaint/objection";
import type { PublicComplaint, TrackResult } from "@/server/domain/complaint/privacy";
import { isPublicStep, isReporterStep } from "@/server/domain/complaint/public-step";
import { openerOf } from "@/server/domain/complaint/publicness";
import { actions } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { toPublicText } from "@/server/domain/masking/public-text";
import { canAccuse } from "@/server/domain/staff/accusing";
import { canConceal, canPublish, canRedact } from "@/server/domain/staff/opening";
import { can, canRead } from "@/server/domain/staff/permission";
import { webhookKindOf } from "@/server/domain/webhook/kinds";
import { actorFor, factsOf } from "./access";
import { type Description, describe } from "./describe";
import { explainToCitizen } from "./explain-to-citizen";
import { maskTracking } from "./mask-tracking";
import { readTimeline } from "./read-timeline";
import { redactablePhotos } from "./redactable-photos";

type TrackInput = { code: string; secret: string | null };

/**
 * A complaint's public page by its number. A private one needs the secret, or is not found; a removed or unplaced one
 * returns a tombstone.
 * @throws NOT_FOUND
 */
export async function track(
  { db, now }: { db: Database; now: Date },
  { code, secret }: TrackInput,
): Promise<TrackResult> {
  const number = parseCode(code);
  const row = number ? await findComplaint(db, number) : null;
  if (!row) throw notFound();
  return trackRow({ db, now }, row, actorFor(anonymous, row, secret));
}

/** The same of a complaint that is read already, for whom its secret or its channel proves. @throws NOT_FOUND */
export async function trackRow(
  { db, now }: { db: Database; now: Date },
  row: ComplaintRow,
  viewer: Actor,
): Promise<TrackResult> {
  const isReporter = viewer.kind === "reporter";
  if (!isReporter && (!row.isPublic || row.isConfidential)) throw notFound();
  if (row.status === "removed" || !canRead(viewer, factsOf(row))) return tombstone(db, row, now);
  if (!isReporter) return { view: "full", complaint: await readPublicPage(db, row, now) };
  const [described, accused, looks] = await Promise.all([
    describe(db, row, now, true, readTimeline(db, viewer, row)),
    row.accusedUnitId ? findUnit(db, row.accusedUnitId) : null,
    listLooksAt(db, row.id),
  ]);
  const tracking = await toTracking(db, described, { viewer, row, now });
  const complaint = { ...tracking, accused: accused?.name ?? null, looks };
  return { view: "full", complaint };
}

/** The page as everybody reads it; of a private complaint, as they would if it were public. */
export async function readPublicPage(db: Database, row: ComplaintRow, now: Date): Promise<PublicComplaint> {
  const shown = { ...row, isPublic: true };
  const described = await describe(db, shown, now, false, readTimeline(db, anonymous, shown));
  const tracking = await toTracking(db, described, { viewer: anonymous, row: shown, now });
  return maskTracking({ ...tracking, accused: null, looks: [] });
}

async function tombstone(db: Database, row: ComplaintRow, now: Date): Promise<TrackResult> {
  const { timeline } = await describe(db, row, now, false);
  const removal = timeline.findLast(
    ({ kind }) => webhookKindOf(kind) === "removed" && !concealsComplaint(kind),
  );
  const { code, status, submittedAt } = row;
  return {
    view: "tombstone",
    complaint: { code, status, submittedAt, reason: toPublicText(removal?.note ?? null) },
  };
}

type Reading = { viewer: Actor; row: ComplaintRow; now: Date };

async function toTracking(db: Database, described: Description, { viewer, row, now }: Reading) {
  const isReporter = viewer.kind === "reporter";
  const isSeen = isReporter ? isReporterStep : isPublicStep;
  const seen = described.timeline.filter(({ kind, note }) => isSeen({ kind, publicNote: note }));
  const isOpenToObjection = mayObject(described.events, now);
  const proofPhotoIds = row.status === "resolved" || isReporter ? described.proofPhotoIds : [];
  const shown = new Set([...described.reportPhotoIds, ...proofPhotoIds]);
  const moments = seen.map(({ at }) => at);
  return {
    ...described,
    why: await explainToCitizen({ db, now }, described.events, moments),
    timeline: seen.map((step) => ({
      ...step,
      photoIds: step.photoIds.filter((id) => shown.has(id)),
    })),
    proofPhotoIds,
    viewer: "reporter" as const,
    /** A confidential one is read by nobody else, whatever was chosen. */
    isPublic: row.isPublic && !row.isConfidential,
    moves: actions.filter(
      (action) => can(viewer, action, factsOf(row)) && (action !== "reopen" || isOpenToObjection),
    ),
    objectionUntil: objectionEnd(described.events),
    canAccuse: isReporter && canAccuse(viewer, factsOf(row), described.events),
    canPublish: isReporter && canPublish(viewer, factsOf(row), openerOf(described.events)),
    canConceal: isReporter && canConceal(viewer, factsOf(row)),
    canRedact: isReporter && canRedact(viewer, factsOf(row)),
    redactablePhotoIds: redactablePhotos(viewer, factsOf(row), described),
  };
}
