import type { ComplaintEvent, EventPayload } from "@/server/domain/complaint/event";
import { pendingAfter } from "@/server/domain/complaint/event-facts";
import {
  type Action,
  fitsPending,
  moves,
  type PendingRequest,
  type Status,
  statusAfter,
} from "@/server/domain/complaint/status";

/** A timeline being written; it is cut before the first event after `until`, and nothing more is added. */
export type DemonstrationTimeline = {
  events: ComplaintEvent[];
  status: Status;
  previous: Status | null;
  pending: PendingRequest | null;
  holder: number | null;
  at: number;
  until: number;
  isCut: boolean;
};

export type Hand = { actorKind?: "staff" | "reporter"; unitId?: number | null; staffId?: number | null };
type CourseStep = Hand & {
  action: Action;
  at: number;
  toUnitId?: number | null;
  note?: string | null;
  payload?: EventPayload;
};

export function openTimeline(submitted: ComplaintEvent, until: number): DemonstrationTimeline {
  return {
    events: [submitted],
    status: submitted.toStatus,
    previous: null,
    pending: null,
    holder: submitted.toUnitId,
    at: submitted.at.getTime(),
    until,
    isCut: false,
  };
}

/**
 * Takes a move of the status table. Returns whether the timeline goes on.
 * @throws Error when the table knows no such move from here: a fault of the course, not of its data
 */
export function take(timeline: DemonstrationTimeline, step: CourseStep): boolean {
  if (timeline.isCut || step.at > timeline.until) {
    timeline.isCut = true;
    return false;
  }
  const move = moves.find(
    (one) =>
      one.action === step.action && one.from.includes(timeline.status) && fitsPending(one, timeline.pending),
  );
  if (!move) throw new Error(`no move ${step.action} from ${timeline.status}`);
  const { status, previous: previousStatus } = timeline;
  const toStatus = statusAfter(step.action, { status, previousStatus });
  timeline.events.push(toEvent(timeline, step, toStatus));
  if (toStatus !== timeline.status) timeline.previous = timeline.status;
  timeline.status = toStatus;
  timeline.holder = step.toUnitId ?? timeline.holder;
  timeline.pending = pendingAfter(step.action, timeline.pending);
  timeline.at = step.at;
  return true;
}

function toEvent(timeline: DemonstrationTimeline, step: CourseStep, toStatus: Status): ComplaintEvent {
  return {
    kind: step.action,
    at: new Date(step.at),
    fromStatus: timeline.status,
    toStatus,
    actorKind: step.actorKind ?? "staff",
    staffId: step.staffId ?? null,
    unitId: step.unitId ?? null,
    toUnitId: step.toUnitId ?? null,
    publicNote: step.note ?? null,
    internalNote: null,
    payload: step.payload ?? {},
  };
}

/** A progress note of the holder, which moves nothing. */
export function appendNote(
  timeline: DemonstrationTimeline,
  at: number,
  hand: Hand,
  publicNote: string,
): void {
  if (timeline.isCut || at > timeline.until) return;
  const note = { action: "start" as const, at, note: publicNote, ...hand };
  timeline.events.push({ ...toEvent(timeline, note, timeline.status), kind: "note" });
  timeline.at = at;
}

/** A duplicate was merged in: its text and the start of its clock belong to this complaint from then on. */
export function absorb(
  timeline: DemonstrationTimeline,
  at: number,
  hand: Hand,
  duplicate: { code: string; submittedAt: Date },
): void {
  const index = timeline.events.findLastIndex((event) => event.at.getTime() <= at);
  const before = timeline.events[index];
  if (!before) throw new Error("nothing absorbs before it is submitted");
  timeline.events.splice(index + 1, 0, {
    ...toEvent(timeline, { action: "start", at, ...hand }, before.toStatus),
    kind: "absorb",
    fromStatus: before.toStatus,
    internalNote: duplicate.code,
    payload: { startedAt: duplicate.submittedAt.toISOString() },
  });
}
