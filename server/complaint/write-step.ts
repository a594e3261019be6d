import type { Transaction } from "@/db/database";
import { type ComplaintRow, findReporter } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { ComplaintEvent, EventPayload } from "@/server/domain/complaint/event";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import { type Action, type Status, type StepKind, statusAfter } from "@/server/domain/complaint/status";
import { hideReporter } from "@/server/domain/masking/hide-reporter";
import type { Authorized } from "./access";
import { appendEvent } from "./append-event";
import { attachPhotos } from "./attach-photos";

type TimelineStep<Kind extends Action | StepKind> = {
  row: Authorized<ComplaintRow, Kind>;
  kind: Kind;
  actor: Actor;
  now: Date;
  toUnitId?: number;
  publicNote?: string | null;
  internalNote?: string | null;
  payload?: EventPayload;
  photos?: readonly PhotoClaim[];
  /** A missing or used photo is left out instead of refusing the step. */
  isLenient?: boolean;
};

/**
 * Appends one event of an actor to the timeline, with its photos; the status table gives the new status. What others
 * than the reporter write for everybody does not name the reporter.
 * @throws INVALID photo_unknown
 */
export async function writeStep<Kind extends Action | StepKind>(
  tx: Transaction,
  { row, kind, actor, now, photos = [], isLenient, ...told }: TimelineStep<Kind>,
): Promise<{ eventId: number; status: Status }> {
  const status = statusAfter(kind, row);
  const eventId = await appendEvent(tx, row, {
    ...signatureOf(actor),
    kind,
    at: now,
    fromStatus: row.status,
    toStatus: status,
    toUnitId: told.toUnitId ?? null,
    publicNote: told.publicNote ? await withoutReporter(tx, row.id, actor, told.publicNote) : null,
    internalNote: told.internalNote ?? null,
    payload: told.payload ?? {},
  });
  const photoKind = actor.kind === "reporter" ? "report" : "proof";
  await attachPhotos(tx, {
    complaintId: row.id,
    eventId,
    kind: photoKind,
    claims: photos,
    lenient: isLenient,
  });
  return { eventId, status };
}

async function withoutReporter(tx: Transaction, complaintId: number, actor: Actor, note: string) {
  if (actor.kind === "reporter") return note;
  const contact = await findReporter(tx, complaintId);
  return contact ? hideReporter(note, contact) : note;
}

function signatureOf(actor: Actor): Pick<ComplaintEvent, "actorKind" | "staffId" | "unitId"> {
  if (actor.kind === "staff") return { actorKind: "staff", staffId: actor.staffId, unitId: actor.unitId };
  if (actor.kind === "system") return { actorKind: "system", staffId: null, unitId: actor.forUnitId ?? null };
  return { actorKind: actor.kind === "reporter" ? "reporter" : "system", staffId: null, unitId: null };
}
