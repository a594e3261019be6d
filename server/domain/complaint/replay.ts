import { noWall, wallOf } from "./accused";
import { answeringAlong } from "./answerable";
import type { ComplaintEvent } from "./event";
import { type Effect, eventFacts, pendingAfter } from "./event-facts";
import { type LedgerEntry, readLedger } from "./ledger";
import { isPublicStep } from "./public-step";
import { answerDeadline } from "./question";
import { type Clock, readClock } from "./sla";
import type { ComplaintState } from "./state";
import { finishPart, givePart } from "./tasks";
import { timeByHolder } from "./time-by-holder";

type Deadlines =
  | "coordinationDueAt"
  | "coordinationStoppedAt"
  | "completionDueAt"
  | "completionStoppedAt"
  | "clockStartedAt"
  | "coordinationNetMs"
  | "completionNetMs"
  | "carried"
  | "answerableUnitId";
type Course = Omit<ComplaintState, Deadlines | "hopCount"> & { handOverCount: number };

/**
 * Folds a timeline (oldest first) into its state. The row in the database is a cache of this.
 * @throws Error when an event does not start from the status that the previous one left
 */
export function replay(events: readonly ComplaintEvent[]): ComplaintState {
  const [first, ...rest] = events;
  const last = events.at(-1);
  if (!first || !last || first.kind !== "submit") throw new Error("a timeline begins with its submission");
  const { handOverCount, ...course } = rest.reduce(follow, begin(first));
  const ledger = readLedger(events);
  const coordination = readClock(ledger.coordination, last.at);
  const completion = readClock(ledger.completion, last.at);
  if (!coordination.dueAt || !completion.dueAt || !completion.startedAt)
    throw new Error("a submission carries its promise");
  return {
    ...course,
    answerableUnitId: answeringAlong(events).at(-1)?.answerableUnitId ?? null,
    hopCount: Math.max(0, handOverCount - 1),
    coordinationDueAt: latestDue(ledger.coordination, coordination, events) ?? coordination.dueAt,
    coordinationStoppedAt: coordination.stoppedAt,
    completionDueAt: latestDue(ledger.completion, completion, events) ?? completion.dueAt,
    completionStoppedAt: completion.stoppedAt,
    clockStartedAt: completion.startedAt,
    coordinationNetMs: coordination.state === "stopped" ? coordination.netMs : null,
    completionNetMs: completion.stoppedAt && completion.netMs,
    carried: completion.stoppedAt && timeByHolder(events, last.at),
  };
}

/** A paused clock has no deadline yet: at the latest it is the one after an answer at the last moment. */
function latestDue(entries: readonly LedgerEntry[], { state }: Clock, events: readonly ComplaintEvent[]) {
  const until = state === "paused" ? answerDeadline(events) : null;
  return (
    until && readClock([...entries, { kind: "resume", at: until, unitId: null, reason: null }], until).dueAt
  );
}

function begin({ payload, toStatus, toUnitId, at }: ComplaintEvent): Course {
  if (!payload.categoryCode || !payload.weight) throw new Error("a submission names its category and weight");
  return {
    status: toStatus,
    pending: null,
    previousStatus: null,
    originUnitId: payload.originUnitId ?? null,
    holderUnitId: toUnitId,
    pastUnitIds: [],
    openTaskUnitIds: [],
    assigneeStaffId: null,
    kelurahanCode: payload.kelurahanCode ?? null,
    isNearBorder: payload.nearBorder ?? false,
    isConfidential: payload.isConfidential ?? false,
    latitude: payload.latitude ?? null,
    longitude: payload.longitude ?? null,
    categoryCode: payload.categoryCode,
    weight: payload.weight,
    recursOfCode: payload.recurs?.code ?? null,
    recursUnitId: payload.recurs?.unitId ?? null,
    claimedAt: null,
    handOverCount: 0,
    returnCount: 0,
    reopenCount: 0,
    extensionCount: 0,
    masterCode: null,
    rejectionReason: null,
    ...(payload.accusation ? wallOf(payload.accusation) : noWall),
    lastEventAt: at,
    publicChangedAt: at,
  };
}

function follow(before: Course, event: ComplaintEvent): Course {
  if (event.fromStatus !== before.status)
    throw new Error(`${event.kind} starts from ${event.fromStatus}, not ${before.status}`);
  return {
    ...place(before, event),
    ...hand(before, event),
    pending: pendingAfter(event.kind, before.pending),
    ...effects[eventFacts[event.kind].state.effect](before, event),
    lastEventAt: event.at,
    publicChangedAt: isPublicStep(event) ? event.at : before.publicChangedAt,
  };
}

function place(before: Course, { payload }: ComplaintEvent): Course {
  return {
    ...before,
    originUnitId: payload.originUnitId ?? before.originUnitId,
    kelurahanCode: payload.kelurahanCode ?? before.kelurahanCode,
    isNearBorder: payload.nearBorder ?? before.isNearBorder,
    isConfidential: payload.isConfidential ?? before.isConfidential,
    latitude: payload.latitude ?? before.latitude,
    longitude: payload.longitude ?? before.longitude,
    categoryCode: payload.categoryCode ?? before.categoryCode,
    weight: payload.weight ?? before.weight,
    ...(payload.accusation && wallOf(payload.accusation)),
  };
}

/** Every hand-over after the first is a hop, by any actor; a Dinas that delegates to its Suku Dinas makes none. */
function hand(before: Course, { toUnitId, kind, toStatus }: ComplaintEvent): Partial<Course> {
  const moved = {
    status: toStatus,
    previousStatus: toStatus === before.status ? before.previousStatus : before.status,
  };
  const { unit } = eventFacts[kind].state;
  if (unit === "part" || toUnitId === null || toUnitId === before.holderUnitId) return moved;
  const past =
    before.holderUnitId === null ? before.pastUnitIds : [...before.pastUnitIds, before.holderUnitId];
  const handOverCount = before.handOverCount + Number(unit === "hop");
  return {
    ...moved,
    holderUnitId: toUnitId,
    pastUnitIds: [...new Set(past)],
    handOverCount,
    assigneeStaffId: null,
  };
}

const effects: Record<Effect, (before: Course, event: ComplaintEvent) => Partial<Course>> = {
  none: () => ({}),
  begin: () => ({}),
  assign: (_before, { payload }) => ({ assigneeStaffId: payload.assigneeStaffId ?? null }),
  give_part: givePart,
  finish_part: finishPart,
  withdraw_parts: () => ({ openTaskUnitIds: [] }),
  extend: (before) => ({ extensionCount: before.extensionCount + 1 }),
  claim: (_before, { at }) => ({ claimedAt: at }),
  return: (before) => ({ claimedAt: null, returnCount: before.returnCount + 1 }),
  reject: (_before, { payload }) => ({ rejectionReason: payload.rejectionReason ?? null }),
  reopen: (before) => ({ claimedAt: null, reopenCount: before.reopenCount + 1 }),
  appeal: () => ({ rejectionReason: null, masterCode: null }),
  merge: (_before, { payload }) => ({ masterCode: payload.masterCode ?? null }),
  unmerge: () => ({ masterCode: null }),
  accuse: () => ({ openTaskUnitIds: [], claimedAt: null, masterCode: null, rejectionReason: null }),
  take_away: ({ holderUnitId, pastUnitIds }) => ({
    holderUnitId: null,
    pastUnitIds: [...new Set(holderUnitId === null ? pastUnitIds : [...pastUnitIds, holderUnitId])],
    assigneeStaffId: null,
  }),
};
