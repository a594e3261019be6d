import type { Actor, StaffActor } from "../actor";
import { isBehindWall, type Wall } from "../complaint/accused";
import { isHeld } from "../complaint/placement";
import { isShown } from "../complaint/publicness";
import {
  type Action,
  fitsPending,
  isClosed,
  type Move,
  moves,
  type PendingRequest,
  type Status,
} from "../complaint/status";
import type { Role } from "./role";

/** The facts about a complaint that decide who may see and move it. */
export type ComplaintFacts = Readonly<Wall> & {
  id: number;
  status: Status;
  pending: PendingRequest | null;
  holderUnitId: number | null;
  /** The unit of the kelurahan of the complaint's position. */
  originUnitId: number | null;
  kelurahanCode: string | null;
  isPublic: boolean;
  /** Complaints about officials: visible only to the Inspektorat, Biro and the intake desk. */
  isConfidential: boolean;
  /** Earlier holders; they may still read it. */
  pastUnitIds: readonly number[];
  /** Units with an unfinished part. */
  openTaskUnitIds: readonly number[];
};

const cityWide: readonly Role[] = ["intake", "verifier", "governor", "administrator"];

/** Roles that oversee the whole city and handle no complaint. */
export const overseers: readonly Role[] = ["governor", "administrator"];

/** The move that `action` would be for this actor, or null. Pure; the single source of what a form offers. */
export function findMove(actor: Actor, action: Action, complaint: ComplaintFacts): Move | null {
  return moves.find((move) => move.action === action && fits(actor, move, complaint)) ?? null;
}

export function can(actor: Actor, action: Action, complaint: ComplaintFacts): boolean {
  return findMove(actor, action, complaint) !== null;
}

function fits(actor: Actor, move: Move, complaint: ComplaintFacts): boolean {
  if (!move.from.includes(complaint.status)) return false;
  if (!fitsPending(move, complaint.pending)) return false;
  if (move.by === "reporter") {
    if (move.action === "verify" && isHeld(complaint)) return false;
    return actor.kind === "reporter" && actor.complaintId === complaint.id;
  }
  if (actor.kind === "system") return fitsUnitSystem(actor.forUnitId, move, complaint);
  if (actor.kind !== "staff" || !canRead(actor, complaint)) return false;
  const { by } = move;
  const own = rolesFor(actor, complaint);
  if (!own.some((role) => by.includes(role))) return false;
  if (!partsFit(move, complaint)) return false;
  if (move.relation === "office") return true;
  if (move.relation === "task") return complaint.openTaskUnitIds.includes(actor.unitId);
  if (move.relation === "holder_or_office" && own.some((role) => cityWide.includes(role))) return true;
  return complaint.holderUnitId === actor.unitId;
}

/**
 * The roles in which an officer acts on a complaint. The holder of one that names an accused unit stands in for an
 * office behind the wall: the Inspektorat for Biro's verifiers, Biro for the Inspektorat.
 */
function rolesFor({ role, unitId }: StaffActor, complaint: ComplaintFacts): readonly Role[] {
  if (complaint.accusedUnitId === null || complaint.holderUnitId !== unitId) return [role];
  if (role === "inspectorate" && complaint.isOfficeWalled) return [role, "verifier"];
  return role === "verifier" ? [role, "inspectorate"] : [role];
}

/** A unit's own system may make the moves marked for it, on complaints that its unit holds and with the same proof. */
function fitsUnitSystem(unitId: number | undefined, move: Move, complaint: ComplaintFacts): boolean {
  if (unitId === undefined || complaint.holderUnitId !== unitId || complaint.isConfidential) return false;
  return move.byUnitSystem === true && partsFit(move, complaint);
}

/** A shared complaint waits for all its parts; one about officials is never shared. */
function partsFit(move: Move, { openTaskUnitIds, isConfidential }: ComplaintFacts): boolean {
  if (move.isNeverConfidential && isConfidential) return false;
  if (move.parts === undefined) return true;
  return openTaskUnitIds.length > 0 === (move.parts === "some");
}

/** Whether this actor may open the complaint. Otherwise NOT_FOUND, never FORBIDDEN. */
export function canRead(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "reporter") return actor.complaintId === complaint.id;
  if (actor.kind === "anonymous")
    return complaint.isPublic && !complaint.isConfidential && isShown(complaint.status);
  if (complaint.isConfidential) return canReadConfidential(actor, complaint);
  if (cityWide.includes(actor.role)) return true;
  return holdsOrHeld(actor, complaint) || isInArea(actor, complaint);
}

function canReadConfidential(actor: StaffActor, complaint: ComplaintFacts): boolean {
  if (isBehindWall(actor, complaint)) return false;
  if (actor.role === "verifier" || actor.role === "intake") return true;
  return actor.role === "inspectorate" && complaint.holderUnitId !== null && holdsOrHeld(actor, complaint);
}

function holdsOrHeld(actor: StaffActor, complaint: ComplaintFacts): boolean {
  const units = [complaint.holderUnitId, complaint.originUnitId, ...complaint.pastUnitIds];
  return units.some((unit) => unit !== null && actor.unitScope.includes(unit));
}

function isInArea(actor: StaffActor, complaint: ComplaintFacts): boolean {
  if (actor.role !== "kelurahan" && actor.role !== "district") return false;
  return actor.areaPrefix !== null && (complaint.kelurahanCode?.startsWith(actor.areaPrefix) ?? false);
}

/** Roles that do not handle complaints, or could show a photo around. */
const withoutPrivatePhotos: readonly Role[] = ["field", ...overseers];

/**
 * Whether this actor may see the photos. Field officers never see a private complaint's photos: in 2021 a reporter
 * was intimidated because field officers showed one around.
 */
export function canSeePhotos(actor: Actor, complaint: ComplaintFacts): boolean {
  if (!canRead(actor, complaint)) return false;
  if (complaint.isPublic) return true;
  return actor.kind === "reporter" || (actor.kind === "staff" && !withoutPrivatePhotos.includes(actor.role));
}

/** Whether this actor reads texts with the personal data in them. */
export function canReadOriginal(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind === "anonymous" || !canRead(actor, complaint)) return false;
  return actor.kind !== "staff" || !withoutPrivatePhotos.includes(actor.role);
}

/**
 * Whether this actor reads the complaint's words only after a recorded reason: they need the city's whole picture, not
 * the words of one citizen who chose to be private.
 */
export function needsTextReason(
  actor: Actor,
  { isPublic, isConfidential }: Pick<ComplaintFacts, "isPublic" | "isConfidential">,
): boolean {
  return actor.kind === "staff" && overseers.includes(actor.role) && (isConfidential || !isPublic);
}

/** Whether this actor may see the reporter's identity. Every view is logged with a reason. */
export function canSeeIdentity(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind !== "staff" || !canRead(actor, complaint)) return false;
  if (withoutPrivatePhotos.includes(actor.role)) return false;
  if (actor.role === "intake" || actor.role === "verifier") return true;
  return complaint.isPublic && complaint.holderUnitId === actor.unitId;
}

/** Whether this actor may write a note: holders and deciders, while it is open. */
export function canNote(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind !== "staff" || !canRead(actor, complaint)) return false;
  if (overseers.includes(actor.role)) return false;
  if (actor.role === "intake" || actor.role === "verifier") return true;
  return complaint.holderUnitId !== null && actor.unitScope.includes(complaint.holderUnitId);
}

/**
 * Whether this actor may share the complaint with an external body: the holder, while it is open; never about
 * officials.
 */
export function canSendOut(actor: Actor, complaint: ComplaintFacts): boolean {
  if (actor.kind !== "staff" || withoutPrivatePhotos.includes(actor.role) || complaint.isConfidential)
    return false;
  return complaint.holderUnitId === actor.unitId && !isClosed(complaint.status);
}

/** Whether this role reviews who opened contacts of reporters and private texts. */
export function reviewsLooks(role: Role): boolean {
  return role === "inspectorate" || role === "administrator";
}

/** Whether this role may list the complaints behind the city's figures. */
export function readsCityStatistics(role: Role): boolean {
  return role === "governor" || role === "verifier" || role === "administrator";
}
