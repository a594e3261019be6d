import type { Database } from "@/db/database";
import { findExtensionLimit, findMaxHops } from "@/db/queries/admin/limits";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { findPersonName } from "@/db/queries/staff/people";
import { findUnit, listUnitNames } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { actions } from "@/server/domain/complaint/status";
import { can, canNote, canSeeIdentity, canSeePhotos, canSendOut } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "./access";
import { describe } from "./describe";

/**
 * One complaint's page for an officer, with the moves that the status table allows.
 * @throws NOT_FOUND for an unknown number and without a relation to the complaint
 */
export async function openForStaff(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code }: { code: string },
): Promise<OfficerView> {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const facts = factsOf(row);
  const described = await describe(db, row, now, true);
  const limits = await readLimits(db, row, now);
  const seesPhotos = canSeePhotos(actor, facts);
  const asked = row.pending
    ? described.events.findLast(({ kind }) => eventFacts[kind].state.pending === row.pending)
    : undefined;
  const photoIds = (ids: string[]) => (seesPhotos ? ids : []);
  return {
    ...described,
    reportPhotoIds: photoIds(described.reportPhotoIds),
    proofPhotoIds: photoIds(described.proofPhotoIds),
    timeline: described.timeline.map((step) => ({ ...step, photoIds: photoIds(step.photoIds) })),
    moves: actions.filter((action) => can(actor, action, facts)),
    pendingUntil: asked?.payload.until ? new Date(asked.payload.until) : null,
    pendingReason: asked?.payload.rejectionReason ?? null,
    wantedUnit: row.status === "transfer_requested" ? await readWantedUnit(db, described.events) : null,
    limits,
    canNote: canNote(actor, facts),
    canSeeIdentity: canSeeIdentity(actor, facts),
    canSendOut: canSendOut(actor, facts),
    openTasks: (await listUnitNames(db, row.openTaskUnitIds)).map(({ name }) => name),
    assignee: row.assigneeStaffId ? await findPersonName(db, row.assigneeStaffId) : null,
    photosHidden: !seesPhotos,
  };
}

async function readLimits(db: Database, { weight }: ComplaintRow, now: Date) {
  const [maxHops, extensions] = await Promise.all([
    findMaxHops(db, now),
    findExtensionLimit(db, weight, now),
  ]);
  return { maxHops, extensions };
}

async function readWantedUnit(db: Database, events: readonly ComplaintEvent[]): Promise<string | null> {
  const asked = events.findLast(({ kind }) => kind === "request_transfer")?.payload.wantedUnitId;
  return asked === undefined ? null : ((await findUnit(db, asked))?.name ?? null);
}
