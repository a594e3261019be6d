import type { Actor } from "../actor";
import type { EventKind } from "../complaint/event";
import { type ComplaintFacts, canRead, overseers } from "./permission";
import type { Role } from "./role";

export type NamingEvent = { kind: EventKind; unitId: number | null };

/** Whether a holder may still name an accused unit: none was dropped before, and they never claimed to be done. */
function mayHolderAccuse(events: readonly NamingEvent[], holderUnitId: number): boolean {
  return !events.some(
    ({ kind, unitId }) => kind === "drop_accusation" || (kind === "resolve" && unitId === holderUnitId),
  );
}

/** Offices that gain nothing when a complaint leaves its holder. */
const mayName: readonly Role[] = ["intake", "verifier", "inspectorate"];

/**
 * Whether this actor may name the accused unit: its reporter, Biro, its desk and the Inspektorat; of other officers the
 * holder, once. When one is named, only the Inspektorat and Biro may name another.
 */
export function canAccuse(actor: Actor, complaint: ComplaintFacts, events: readonly NamingEvent[]): boolean {
  if (complaint.status === "removed" || !canRead(actor, complaint)) return false;
  if (complaint.accusedUnitId !== null) return canDropAccusation(actor, complaint);
  if (actor.kind !== "staff") return actor.kind === "reporter";
  const { role, unitId } = actor;
  if (mayName.includes(role)) return true;
  return !overseers.includes(role) && complaint.holderUnitId === unitId && mayHolderAccuse(events, unitId);
}

/** Whether this actor may say that the complaint accuses nobody. */
export function canDropAccusation(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind !== "staff" || complaint.accusedUnitId === null || complaint.status === "removed")
    return false;
  return ["inspectorate", "verifier"].includes(actor.role) && canRead(actor, complaint);
}
