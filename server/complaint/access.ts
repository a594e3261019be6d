import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { matchesSecret } from "@/server/auth/reporter-secret";
import type { Actor, StaffActor } from "@/server/domain/actor";
import type { Action, Move } from "@/server/domain/complaint/status";
import { conflict, DomainError, forbidden, notFound } from "@/server/domain/errors";
import { type ComplaintFacts, canRead, findMove } from "@/server/domain/staff/permission";

declare const checked: unique symbol;

/** A row that somebody checked; a verb takes nothing else, so an unchecked row does not compile. */
export type Authorized<T> = T & { readonly [checked]: true };

declare const minted: unique symbol;

/** What a list may reach; only `scopeOf` makes one. */
export type QueueScope = {
  readonly [minted]: true;
  kind: "holder" | "office";
  unitIds: readonly number[];
  areaPrefix: string | null;
  seesConfidential: boolean;
};

/** The caller as the complaint's reporter when she shows its secret, else as she came. */
export function actorFor(actor: Actor, row: ComplaintRow, secret: string | null): Actor {
  return matchesSecret(row.secretHash, secret) ? { kind: "reporter", complaintId: row.id } : actor;
}

/** Without a relation to the complaint there is none: NOT_FOUND, never FORBIDDEN. */
export function authorizeRead(actor: Actor, row: ComplaintRow | null): Authorized<ComplaintRow> {
  if (!row || !canRead(actor, factsOf(row))) throw notFound();
  return row as Authorized<ComplaintRow>;
}

/**
 * The row and the move of the status table that the actor may take.
 * @throws NOT_FOUND no relation · CONFLICT the status is not the one the actor saw · FORBIDDEN not hers to move
 */
export function authorizeMove(
  actor: Actor,
  row: ComplaintRow | null,
  action: Action,
  expectedStatus: string,
): { row: Authorized<ComplaintRow>; move: Move } {
  const readable = authorizeRead(actor, row);
  if (readable.status !== expectedStatus) throw conflict();
  const move = findMove(actor, action, factsOf(readable));
  if (!move) throw forbidden();
  return { row: readable, move };
}

export function scopeOf(actor: StaffActor): QueueScope {
  const office = ["intake", "verifier", "governor", "administrator"].includes(actor.role);
  return {
    kind: office ? "office" : "holder",
    unitIds: actor.unitScope,
    areaPrefix: actor.areaPrefix,
    seesConfidential: ["intake", "verifier", "inspectorate"].includes(actor.role),
  } as QueueScope;
}

export function requireStaff(actor: Actor): StaffActor {
  if (actor.kind !== "staff") throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  return actor;
}

export function factsOf(row: ComplaintRow): ComplaintFacts {
  return row;
}
