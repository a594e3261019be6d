import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { matchesSecret } from "@/server/auth/reporter-secret";
import type { Actor, StaffActor } from "@/server/domain/actor";
import type { EventKind } from "@/server/domain/complaint/event";
import type { Action, Move, StepKind } from "@/server/domain/complaint/status";
import { conflict, forbidden, notFound } from "@/server/domain/errors";
import { type ComplaintFacts, canRead, findMove } from "@/server/domain/staff/permission";

declare const checked: unique symbol;

/** A checked row and the kinds of event it may be given: an unchecked row, or another kind, does not compile. */
export type Authorized<T, Kind extends EventKind = EventKind> = T & {
  readonly [checked]: (kind: Kind) => void;
};

/** Why the product itself writes into a timeline, and the one kind of event that each reason allows. */
const systemSteps = {
  escalate: "escalate",
  lapse: "lapse",
  release_held: "verify",
  end_hold: "note",
  take_back: "withdraw_question",
  endpoint_update: "note",
  external_result: "external",
  separate: "unmerge",
} as const satisfies Record<string, Action | StepKind>;
export type SystemCapability = keyof typeof systemSteps;
type SystemStep<Capability extends SystemCapability> = (typeof systemSteps)[Capability];

declare const minted: unique symbol;

/** What a list may contain; only `scopeOf` creates one. */
export type QueueScope = {
  readonly [minted]: true;
  kind: "holder" | "office";
  unitIds: readonly number[];
  areaPrefix: string | null;
};

/** The caller as the complaint's reporter when they show its secret, else unchanged. */
export function actorFor(actor: Actor, row: ComplaintRow | null, secret: string | null): Actor {
  return row && matchesSecret(row.secretHash, secret) ? { kind: "reporter", complaintId: row.id } : actor;
}

/** @throws NOT_FOUND, never FORBIDDEN, when the actor has no relation to the complaint */
export function authorizeRead(actor: Actor, row: ComplaintRow | null): Authorized<ComplaintRow> {
  if (!row || !canRead(actor, factsOf(row))) throw notFound();
  return row as Authorized<ComplaintRow>;
}

/**
 * The row and the move of the status table that the actor may take.
 * @throws NOT_FOUND no relation · CONFLICT the status is not the one the actor saw, or an event since forbids the move
 * · FORBIDDEN not theirs to move
 */
export function authorizeMove(
  actor: Actor,
  row: ComplaintRow | null,
  action: Action,
  expectedStatus: string,
  seenAt: Date | null = null,
): { row: Authorized<ComplaintRow>; move: Move } {
  const readable = authorizeRead(actor, row);
  if (readable.status !== expectedStatus) throw conflict();
  const move = findMove(actor, action, factsOf(readable));
  if (!move && seenAt && readable.lastEventAt > seenAt) throw conflict();
  if (!move) throw forbidden();
  return { row: readable, move };
}

/** The row for a step of the product itself, and the kind of event that the reason allows. */
export function authorizeSystem<Capability extends SystemCapability>(
  row: ComplaintRow,
  capability: Capability,
): { row: Authorized<ComplaintRow, SystemStep<Capability>>; kind: SystemStep<Capability> } {
  return { row: row as Authorized<ComplaintRow, SystemStep<Capability>>, kind: systemSteps[capability] };
}

/**
 * The master of a duplicate that is separated; the actor may be unable to read it, but may move the duplicate.
 * @throws NOT_FOUND when it is another's master
 */
export function authorizeRelease(
  duplicate: Authorized<ComplaintRow>,
  master: ComplaintRow,
): { row: Authorized<ComplaintRow, "release">; kind: "release" } {
  if (duplicate.masterCode !== master.code) throw notFound();
  return { row: master as Authorized<ComplaintRow, "release">, kind: "release" };
}

export function scopeOf(actor: StaffActor): QueueScope {
  const office = ["intake", "verifier", "governor", "administrator"].includes(actor.role);
  return {
    kind: office ? "office" : "holder",
    unitIds: actor.unitScope,
    areaPrefix: actor.areaPrefix,
  } as QueueScope;
}

export function factsOf(row: ComplaintRow): ComplaintFacts {
  return row;
}
