import { type EscalationTarget, levelsFrom } from "../complaint/escalation";
import type { ComplaintEvent } from "../complaint/event";
import { type ConcernRule, eventFacts } from "../complaint/event-facts";
import type { Role } from "../staff/role";
import { type UnitTree, unitsAbove } from "../staff/tree";
import type { Reason } from "./reason";

export type Audience =
  | { kind: "officers"; unitId: number }
  | { kind: "heads"; unitId: number }
  | { kind: "role"; role: Role }
  | { kind: "person"; staffId: number };

/** `audiences`: the first that has members is notified; the others are fallbacks. */
export type Concern = { reason: Reason; audiences: readonly Audience[] };

type ToldEvent = Pick<ComplaintEvent, "kind" | "actorKind" | "toUnitId" | "toStatus" | "payload">;

/** The complaint's facts when the event is notified. `askerId`: the officer who made the decided request. */
export type Circumstances = { holderUnitId: number | null; askerId: number | null };

const verifiers: Audience = { kind: "role", role: "verifier" };
const intakeDesk: Audience = { kind: "role", role: "intake" };
const officersOf = (unitId: number | null): Audience =>
  unitId === null ? intakeDesk : { kind: "officers", unitId };

/** Who is notified of an event, and why. The caller removes the event's own actor. */
export function concernsOf(event: ToldEvent, around: Circumstances, tree: UnitTree): Concern[] {
  return eventFacts[event.kind].inside.concerns.flatMap((rule) => concernsBy[rule](event, around, tree));
}

const told = (reason: Reason, ...audiences: Audience[]): Concern[] => [{ reason, audiences }];
const person = (staffId: number): Audience => ({ kind: "person", staffId });
const holderOf = ({ holderUnitId }: Circumstances): Audience => officersOf(holderUnitId);

/** The officer who asked, else the holder. */
function askersOf(around: Circumstances): Audience[] {
  return around.askerId === null ? [holderOf(around)] : [person(around.askerId), holderOf(around)];
}

const concernsBy: Record<
  ConcernRule,
  (event: ToldEvent, around: Circumstances, tree: UnitTree) => Concern[]
> = {
  arrival: ({ toUnitId }) => told("arrived", officersOf(toUnitId)),
  assignment: ({ payload: { assigneeStaffId } }) =>
    assigneeStaffId === undefined ? [] : told("arrived", person(assigneeStaffId)),
  request: () => told("asked", verifiers),
  claim: () => told("claimed", verifiers),
  decision: (_event, around) => told("decided", ...askersOf(around)),
  decision_to_asker: (_event, around) => told("decided", ...askersOf(around).slice(0, 1)),
  return: (_event, around) => told("returned", holderOf(around)),
  reopening: (_event, around) => told("reopened", holderOf(around)),
  closing: (_event, around) => told("closed", holderOf(around)),
  reporter_word: ({ actorKind }, around) =>
    actorKind === "reporter" ? told("answered", holderOf(around)) : [],
  mention: ({ payload: { mentions = [], mentionedUnitIds = [] } }) =>
    [...mentions.map(person), ...mentionedUnitIds.map(officersOf)].flatMap((one) => told("mentioned", one)),
  escalation: ({ payload: { escalation } }, { holderUnitId }, tree) =>
    escalation ? told("escalated", ...escalationReasons(escalation.to, holderUnitId, tree)) : [],
};

/** A level and those above it. If a level has no staff, the next one is notified. */
function escalationReasons(target: EscalationTarget, unitId: number | null, tree: UnitTree): Audience[] {
  return levelsFrom(target).flatMap((level) => audienceOf(level, unitId, tree));
}

function audienceOf(level: EscalationTarget, unitId: number | null, tree: UnitTree): Audience[] {
  if (level === "biro") return [verifiers];
  if (level === "governor") return [{ kind: "role", role: "governor" }];
  if (unitId === null) return level === "officer" ? [intakeDesk] : [];
  if (level === "officer") return [officersOf(unitId)];
  if (level === "head_of_unit") return [{ kind: "heads", unitId }];
  const above = unitsAbove(tree, unitId);
  const office =
    level === "parent_unit" ? above[0] : (above.find(({ kind }) => kind === "kota") ?? above.at(-1));
  return office ? [{ kind: "heads", unitId: office.id }, officersOf(office.id)] : [];
}

export type Person = { staffId: number; role: Role; unitId: number; isHead: boolean };

/** Roles that belong to a unit without handling its complaints. */
const notHandling: readonly Role[] = ["governor", "administrator", "intake"];

export function isIn(audience: Audience, person: Person): boolean {
  if (audience.kind === "person") return audience.staffId === person.staffId;
  if (audience.kind === "role") return audience.role === person.role;
  if (audience.unitId !== person.unitId) return false;
  return audience.kind === "heads" ? person.isHead : !notHandling.includes(person.role);
}
