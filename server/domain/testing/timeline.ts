import type { Calendar } from "../calendar";
import type { ComplaintEvent, EventKind, EventPayload, SlaTarget } from "../complaint/event";
import { replay } from "../complaint/replay";
import type { ComplaintState } from "../complaint/state";
import { moves, type Status, statusAfter } from "../complaint/status";

/** A moment in Jakarta in local notation: "2026-06-05 15:30". */
export const wib = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+07:00`);

export const aroundTheClock: Calendar = { kind: "calendar_hours" };

const day: [number, number][] = [
  [480, 720],
  [780, 960],
];

/** Monday to Thursday 8–12 and 13–16, Friday 8–11.30 and 13.30–16.30, the holidays of June 2026. */
export const office: Calendar = {
  kind: "working_hours",
  windows: {
    "1": day,
    "2": day,
    "3": day,
    "4": day,
    "5": [
      [480, 690],
      [810, 990],
    ],
  },
  holidays: ["2026-06-01", "2026-06-16"],
};

export const promise = (over: Partial<SlaTarget> = {}): SlaTarget => ({
  ruleId: 1,
  coordinationMinutes: 6 * 60,
  completionMinutes: 7 * 24 * 60,
  calendar: aroundTheClock,
  ...over,
});

export type Step = {
  kind: EventKind;
  at: Date;
  by?: number;
  to?: number | undefined;
  status?: Status;
  payload?: EventPayload;
};

/**
 * A timeline whose statuses follow the table of moves. The first event is the submission: at kelurahan 1, or
 * unplaced.
 */
export function buildTimeline(...steps: readonly Step[]): ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  for (const step of steps) events.push(happen(events, step));
  return events;
}

export function happen(events: readonly ComplaintEvent[], step: Step): ComplaintEvent {
  const before = events.length === 0 ? null : replay(events);
  return {
    kind: step.kind,
    at: step.at,
    fromStatus: before?.status ?? null,
    toStatus: before ? leadsTo(step.kind, before) : (step.status ?? "waiting"),
    actorKind: "staff",
    staffId: 1,
    unitId: step.by ?? null,
    toUnitId: step.to ?? (before || step.status === "triage" ? null : 1),
    publicNote: null,
    internalNote: null,
    payload: before
      ? (step.payload ?? {})
      : { categoryCode: "jalan", weight: "light", sla: promise(), ...step.payload },
  };
}

function leadsTo(kind: EventKind, before: ComplaintState): Status {
  if (kind === "submit") throw new Error("a complaint is submitted once");
  const isMove = moves.some(({ action }) => action === kind);
  if (isMove && !moves.some(({ action, from }) => action === kind && from.includes(before.status)))
    throw new Error(`no move ${kind} from ${before.status}`);
  return statusAfter(kind, before);
}
