import type { Database, Transaction } from "@/db/database";
import { findMaxHops } from "@/db/queries/admin/limits";
import { type ComplaintRow, lockComplaint } from "@/db/queries/complaint/complaints";
import type { Actor } from "@/server/domain/actor";
import type { Locate, Located } from "@/server/domain/area/located";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { arbitrate } from "@/server/domain/complaint/hand-over";
import type { MoveInput } from "@/server/domain/complaint/input";
import { objectionEnd } from "@/server/domain/complaint/objection";
import type { Move, Status } from "@/server/domain/complaint/status";
import { forbidden } from "@/server/domain/errors";
import { type Authorized, actorFor, authorizeMove } from "./access";
import { appendEvent, signature } from "./append-event";
import { attachPhotos } from "./attach-photos";
import { settleDuties } from "./duties";
import { followDecision } from "./follow-decision";

type MoveContext = { db: Database; actor: Actor; now: Date; locate: Locate };

/**
 * Takes one move of the status table: lock, authorise, settle what is owed, append the event, attach the proof. The
 * verbs differ only in what the table says of them, so they share this one transaction. A hand-over too many becomes a
 * request that Biro arbitrates.
 * @returns the status that the complaint has now
 * @throws NOT_FOUND · FORBIDDEN · CONFLICT as `authorizeMove` · INVALID when something owed is missing
 */
export async function takeMove(
  { db, actor, now, locate }: MoveContext,
  input: MoveInput,
  secret: string | null = null,
): Promise<{ code: string; status: Status }> {
  // Before the transaction: the locator may read the shapes anew, on a connection that ours must not keep from it.
  const located = input.point ? await locate(input.point, now) : null;
  return db.transaction(async (tx) => {
    const found = await lockComplaint(tx, input.code);
    const mover = found ? actorFor(actor, found, secret) : actor;
    const { row, move: wanted } = authorizeMove(mover, found, input.action, input.expectedStatus);
    const move =
      wanted.action === "coordinate" ? arbitrate(wanted, row.hopCount, await findMaxHops(tx, now)) : wanted;
    const objectionUntil = move.action === "reopen" ? objectionEnd(row) : null;
    if (objectionUntil && now > objectionUntil) throw forbidden("objection_window_over");
    return carryOut(tx, { row, move, actor: mover, now, located, input });
  });
}

export type MoveStep = {
  row: Authorized<ComplaintRow>;
  move: Move;
  actor: Actor;
  now: Date;
  /** Where the point of the input lies; null when it names none. */
  located: Located | null;
  input: MoveInput;
};

/** The move itself, once it is known to be allowed: for a verb that takes it in a transaction of its own. */
export async function carryOut(tx: Transaction, step: MoveStep): Promise<{ code: string; status: Status }> {
  const { row, move, input } = step;
  const owed = await settleDuties(tx, step);
  const status = targetOf(move, row);
  const event: ComplaintEvent = {
    ...signature(step.actor),
    kind: move.action,
    at: step.now,
    fromStatus: row.status,
    toStatus: status,
    toUnitId: owed.toUnitId ?? null,
    publicNote: input.publicNote,
    internalNote: step.actor.kind === "staff" ? input.internalNote : null,
    payload: owed.payload,
  };
  const eventId = await appendEvent(tx, row, event);
  const kind = step.actor.kind === "reporter" ? "report" : "proof";
  await attachPhotos(tx, { complaintId: row.id, eventId, kind, claims: input.photos });
  if (step.actor.kind === "staff" && step.actor.role === "verifier")
    await followDecision(tx, {
      row,
      action: move.action,
      eventId,
      staffId: step.actor.staffId,
      note: input.publicNote,
      now: step.now,
    });
  return { code: row.code, status };
}

function targetOf(move: Move, row: ComplaintRow): Status {
  if (move.to === "same") return row.status;
  return move.to === "previous" ? (row.previousStatus ?? "waiting") : move.to;
}
