import type { Actor } from "../actor";
import type { AttachedPhotoKind } from "../complaint/photo-region";
import { isListed, type openerOf } from "../complaint/publicness";
import { isClosed } from "../complaint/status";
import { type ComplaintFacts, canRead, canSeePhotos, overseers } from "./permission";
import type { Role } from "./role";

/** Offices that handle no complaint themselves: they gain nothing when one disappears. */
const mayChange: readonly Role[] = ["intake", "verifier"];

/**
 * Whether this actor may open a private complaint to everybody. Never one about officials, and none that would not be
 * listed.
 */
export function canPublish(
  actor: Actor,
  complaint: ComplaintFacts,
  opener: ReturnType<typeof openerOf>,
): boolean {
  const { isPublic, isConfidential, accusedUnitId, status } = complaint;
  if (isPublic || isConfidential || accusedUnitId !== null || !isListed(status)) return false;
  if (opener === "reporter") return actor.kind === "reporter" && canRead(actor, complaint);
  return opener === "officer" && actor.kind === "staff" && mayChange.includes(actor.role);
}

/** Whether this actor may make a public complaint private: its reporter, the intake desk and Biro. */
export function canConceal(actor: Actor, complaint: ComplaintFacts): boolean {
  if (!complaint.isPublic || complaint.isConfidential || complaint.status === "removed") return false;
  if (actor.kind === "reporter") return canRead(actor, complaint);
  return actor.kind === "staff" && mayChange.includes(actor.role);
}

/** Whether this actor may hide words of it: its reporter their own, the intake desk and Biro all that they read. */
export function canRedact(actor: Actor, complaint: ComplaintFacts): boolean {
  if (complaint.status === "removed" || !canRead(actor, complaint)) return false;
  return actor.kind === "reporter" || (actor.kind === "staff" && mayChange.includes(actor.role));
}

/**
 * Whether this actor may hide regions of a photo: its reporter of their own, the intake desk and Biro of all that they
 * see, and the unit that holds an open complaint of proof alone, so that it hides nothing that speaks against it.
 */
export function canRedactPhoto(actor: Actor, complaint: ComplaintFacts, kind: AttachedPhotoKind): boolean {
  if (complaint.status === "removed" || !canSeePhotos(actor, complaint)) return false;
  if (actor.kind === "reporter") return kind === "report";
  if (actor.kind !== "staff") return false;
  if (mayChange.includes(actor.role)) return true;
  if (kind !== "proof" || isClosed(complaint.status)) return false;
  return !overseers.includes(actor.role) && complaint.holderUnitId === actor.unitId;
}
