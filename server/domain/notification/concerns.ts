import { type EscalationTarget, rungsFrom } from "../complaint/escalation";
import type { ComplaintEvent, EventKind } from "../complaint/event";
import type { Role } from "../staff/role";
import { type UnitTree, unitsAbove } from "../staff/tree";
import type { Reason } from "./reason";

export type Audience =
  | { kind: "officers"; unitId: number }
  | { kind: "heads"; unitId: number }
  | { kind: "role"; role: Role }
  | { kind: "person"; staffId: number };

/** `audiences`: the first that has anybody is told; the others stand in for it. */
export type Concern = { reason: Reason; audiences: readonly Audience[] };

export type ToldEvent = Pick<ComplaintEvent, "kind" | "actorKind" | "toUnitId" | "toStatus" | "payload">;

/** What an event's complaint is when the event is told. `askerId`: who asked for what was decided. */
export type Circumstances = { holderUnitId: number | null; askerId: number | null };

/** The request that each decision answers; the person who made it is told. */
export const answeredBy: Partial<Record<EventKind, readonly EventKind[]>> = {
  transfer: ["request_transfer"],
  refuse_transfer: ["request_transfer"],
  extend: ["request_extension"],
  refuse_extension: ["request_extension"],
  reject: ["propose_rejection"],
  refuse_rejection: ["propose_rejection"],
  confirm: ["resolve"],
};

const verifiers: Audience = { kind: "role", role: "verifier" };
const intakeDesk: Audience = { kind: "role", role: "intake" };
const officersOf = (unitId: number | null): Audience =>
  unitId === null ? intakeDesk : { kind: "officers", unitId };

/** Whom an event concerns, and why. Its own actor is left out by the caller, who knows the people. */
export function concernsOf(event: ToldEvent, around: Circumstances, tree: UnitTree): Concern[] {
  const holder = officersOf(around.holderUnitId);
  const told = (reason: Reason, ...audiences: Audience[]): Concern[] => [{ reason, audiences }];
  const asker =
    around.askerId === null ? [holder] : [{ kind: "person" as const, staffId: around.askerId }, holder];
  switch (event.kind) {
    case "submit":
    case "verify":
    case "coordinate":
    case "delegate":
      return told("arrived", officersOf(event.toUnitId));
    case "transfer":
      return [...told("arrived", officersOf(event.toUnitId)), ...told("decided", ...asker.slice(0, 1))];
    case "assign":
      return concernsOfAssignment(event);
    case "request_transfer":
    case "request_extension":
    case "propose_rejection":
      return told("asked", verifiers);
    case "resolve":
      return told("claimed", verifiers);
    case "refuse_transfer":
    case "extend":
    case "refuse_extension":
    case "reject":
    case "refuse_rejection":
    case "confirm":
      return told("decided", ...asker);
    case "return":
      return told("returned", holder);
    case "reopen":
      return told("reopened", holder);
    case "appeal":
      return [...told("reopened", holder), ...told("asked", verifiers)];
    case "withdraw":
    case "remove":
      return told("closed", holder);
    case "note":
      return concernsOfNote(event, holder);
    case "escalate":
      return event.payload.escalation
        ? told("escalated", ...ladder(event.payload.escalation.to, around.holderUnitId, tree))
        : [];
    default:
      return [];
  }
}

function concernsOfAssignment({ payload: { assigneeStaffId } }: ToldEvent): Concern[] {
  if (assigneeStaffId === undefined) return [];
  return [{ reason: "arrived", audiences: [{ kind: "person", staffId: assigneeStaffId }] }];
}

function concernsOfNote({ actorKind, payload }: ToldEvent, holder: Audience): Concern[] {
  const called: Audience[] = [
    ...(payload.mentions ?? []).map((staffId) => ({ kind: "person" as const, staffId })),
    ...(payload.mentionedUnitIds ?? []).map(officersOf),
  ];
  const mentioned = called.map((audience): Concern => ({ reason: "mentioned", audiences: [audience] }));
  return actorKind === "reporter" ? [{ reason: "answered", audiences: [holder] }, ...mentioned] : mentioned;
}

/** The rungs from one to the top: nobody at one means that the next is told, so none falls through. */
export function ladder(target: EscalationTarget, unitId: number | null, tree: UnitTree): Audience[] {
  return rungsFrom(target).flatMap((rung) => rungOf(rung, unitId, tree));
}

function rungOf(rung: EscalationTarget, unitId: number | null, tree: UnitTree): Audience[] {
  if (rung === "biro") return [verifiers];
  if (rung === "governor") return [{ kind: "role", role: "governor" }];
  if (unitId === null) return rung === "officer" ? [intakeDesk] : [];
  if (rung === "officer") return [officersOf(unitId)];
  if (rung === "head_of_unit") return [{ kind: "heads", unitId }];
  const above = unitsAbove(tree, unitId);
  const office =
    rung === "parent_unit" ? above[0] : (above.find(({ kind }) => kind === "kota") ?? above.at(-1));
  return office ? [{ kind: "heads", unitId: office.id }, officersOf(office.id)] : [];
}

export type Person = { staffId: number; role: Role; unitId: number; isHead: boolean };

/** They sit in a unit's building without handling what it holds. */
const notHandling: readonly Role[] = ["governor", "administrator", "intake"];

export function isIn(audience: Audience, person: Person): boolean {
  if (audience.kind === "person") return audience.staffId === person.staffId;
  if (audience.kind === "role") return audience.role === person.role;
  if (audience.unitId !== person.unitId) return false;
  return audience.kind === "heads" ? person.isHead : !notHandling.includes(person.role);
}
