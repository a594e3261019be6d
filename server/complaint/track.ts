import type { Database } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { type Actor, anonymous } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { mayObject, objectionEnd } from "@/server/domain/complaint/objection";
import type { TrackResult } from "@/server/domain/complaint/privacy";
import { isPublicStep } from "@/server/domain/complaint/public-step";
import { actions } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { can, canRead } from "@/server/domain/staff/permission";
import { webhookKindOf } from "@/server/domain/webhook/kinds";
import { actorFor, factsOf } from "./access";
import { type Description, describe } from "./describe";

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
  const viewer = actorFor(anonymous, row, secret);
  if (viewer.kind !== "reporter" && (!row.isPublic || row.isConfidential)) throw notFound();
  if (row.status === "removed" || !canRead(viewer, factsOf(row))) return tombstone(db, row, now);
  return {
    view: "full",
    complaint: toTracking(await describe(db, row, now, viewer.kind === "reporter"), viewer, row, now),
  };
}

async function tombstone(db: Database, row: ComplaintRow, now: Date): Promise<TrackResult> {
  const { timeline } = await describe(db, row, now, false);
  const removal = timeline.findLast(({ kind }) => webhookKindOf(kind) === "removed");
  const { code, status, submittedAt } = row;
  return {
    view: "tombstone",
    complaint: { code, status, submittedAt, reason: removal?.note ?? null },
  };
}

function toTracking(described: Description, viewer: Actor, row: ComplaintRow, now: Date) {
  const isReporter = viewer.kind === "reporter";
  const seen = described.timeline.filter(({ kind, note }) => isPublicStep({ kind, publicNote: note }));
  const isOpenToObjection = mayObject(described.events, now);
  const proofPhotoIds = row.status === "resolved" || isReporter ? described.proofPhotoIds : [];
  const shown = new Set([...described.reportPhotoIds, ...proofPhotoIds]);
  return {
    ...described,
    timeline: seen.map((step) => ({
      ...step,
      photoIds: step.photoIds.filter((id) => shown.has(id)),
    })),
    proofPhotoIds,
    viewer: isReporter ? ("reporter" as const) : ("public" as const),
    moves: actions.filter(
      (action) => can(viewer, action, factsOf(row)) && (action !== "reopen" || isOpenToObjection),
    ),
    objectionUntil: objectionEnd(described.events),
  };
}
