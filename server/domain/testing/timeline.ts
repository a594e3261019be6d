import type { Calendar } from "../calendar";
import type { ComplaintEvent, EventKind, EventPayload, SlaTarget } from "../complaint/event";
import { replay } from "../complaint/replay";
import { moves, type Status } from "../complaint/status";

/** A moment in Jakarta, written as people there write it: "2026-06-05 15:30". */
export const wib = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+07:00`);

/** Whole milliseconds, so that hours(1 / 6) is ten minutes exactly. */
export const hours = (count: number): number => Math.round(count * 3_600_000);

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

/** A timeline whose statuses follow the table of moves. The first step is the submission: at kelurahan 1, or unplaced. */
export function tell(...steps: readonly Step[]): ComplaintEvent[] {
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
    toStatus: before ? targetOf(step.kind, before) : (step.status ?? "waiting"),
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

function targetOf(
  kind: EventKind,
  { status, previousStatus }: { status: Status; previousStatus: Status | null },
): Status {
  if (kind === "note" || kind === "absorb" || kind === "escalate") return status;
  const move = moves.find(({ action, from }) => action === kind && from.includes(status));
  if (!move) throw new Error(`no move ${kind} from ${status}`);
  if (move.to === "same") return status;
  return move.to === "previous" ? (previousStatus ?? "waiting") : move.to;
}
