import type { Database } from "@/db/database";
import { findExtensionLimit, findMaxHops } from "@/db/queries/admin/limits";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { NamedEvent } from "@/db/queries/complaint/events";
import { findPersonName } from "@/db/queries/staff/people";
import { findUnit, listUnitNames } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { openerOf } from "@/server/domain/complaint/publicness";
import { actions } from "@/server/domain/complaint/status";
import { toPublicText } from "@/server/domain/masking/public-text";
import { canAccuse, canDropAccusation } from "@/server/domain/staff/accusing";
import { canConceal, canPublish, canRedact } from "@/server/domain/staff/opening";
import {
  can,
  canNote,
  canReadOriginal,
  canSeeIdentity,
  canSeePhotos,
  canSendOut,
} from "@/server/domain/staff/permission";
import { type Authorized, factsOf } from "./access";
import { type Description, describe } from "./describe";
import { maskPlace } from "./mask-tracking";
import { readTimeline } from "./read-timeline";
import { redactablePhotos } from "./redactable-photos";
import { type TextAccess, textAccessOf } from "./text-access";

type Reading = { db: Database; actor: StaffActor; now: Date };
/** The timeline as this reader may read it, and whether they may read words at all. */
type Words = { timeline: Promise<NamedEvent[]>; text: TextAccess };

/** One complaint for a member of staff, with the moves that the status table allows them. */
export async function viewForOfficer(
  { db, actor, now }: Reading,
  row: Authorized<ComplaintRow>,
  { timeline, text }: Words = { timeline: readTimeline(db, actor, row), text: textAccessOf(actor, row) },
): Promise<OfficerView> {
  const facts = factsOf(row);
  const [described, limits, wantedUnit, openTasks, assignee, accused] = await Promise.all([
    describe(db, row, now, true, timeline),
    readLimits(db, row, now),
    row.status === "transfer_requested" ? readWantedUnit(db, timeline) : null,
    listUnitNames(db, row.openTaskUnitIds),
    row.assigneeStaffId ? findPersonName(db, row.assigneeStaffId) : null,
    row.accusedUnitId ? findUnit(db, row.accusedUnitId) : null,
  ]);
  const seesPhotos = canSeePhotos(actor, facts);
  const asked = row.pending
    ? described.events.findLast(({ kind }) => eventFacts[kind].state.pending === row.pending)
    : undefined;
  const photoIds = (ids: string[]) => (seesPhotos ? ids : []);
  return {
    ...described,
    ...wordsFor(described, text, canReadOriginal(actor, facts)),
    isTextWithheld: text.isWithheld,
    textOpenUntil: text.openUntil,
    reportPhotoIds: photoIds(described.reportPhotoIds),
    proofPhotoIds: photoIds(described.proofPhotoIds),
    timeline: described.timeline.map((step) => ({ ...step, photoIds: photoIds(step.photoIds) })),
    moves: actions.filter((action) => can(actor, action, facts)),
    pendingUntil: asked?.payload.until ? new Date(asked.payload.until) : null,
    pendingReason: asked?.payload.rejectionReason ?? null,
    wantedUnit,
    limits,
    canNote: canNote(actor, facts),
    canSeeIdentity: canSeeIdentity(actor, facts),
    canSendOut: canSendOut(actor, facts),
    accused: accused?.name ?? null,
    canAccuse: canAccuse(actor, facts, described.events),
    canDropAccusation: canDropAccusation(actor, facts),
    canPublish: canPublish(actor, facts, openerOf(described.events)),
    canConceal: canConceal(actor, facts),
    canRedact: canRedact(actor, facts),
    redactablePhotoIds: redactablePhotos(actor, facts, described),
    openTasks: openTasks.map(({ name }) => name),
    assignee,
    photosHidden: !seesPhotos,
  };
}

function wordsFor(
  { text, place }: Description,
  { isWithheld }: TextAccess,
  readsOriginal: boolean,
): Pick<OfficerView, "text" | "place"> {
  if (isWithheld) return { text: null, place: { ...place, landmark: null, point: null } };
  return readsOriginal ? { text, place } : { text: toPublicText(text), place: maskPlace(place) };
}

async function readLimits(db: Database, { weight }: ComplaintRow, now: Date) {
  const [maxHops, extensions] = await Promise.all([
    findMaxHops(db, now),
    findExtensionLimit(db, weight, now),
  ]);
  return { maxHops, extensions };
}

async function readWantedUnit(db: Database, timeline: Promise<NamedEvent[]>): Promise<string | null> {
  const asked = (await timeline).findLast(({ kind }) => kind === "request_transfer")?.payload.wantedUnitId;
  return asked === undefined ? null : ((await findUnit(db, asked))?.name ?? null);
}
