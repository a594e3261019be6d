import type { ComplaintEvent, SlaTarget } from "./event";
import { type ClockEffects, eventFacts } from "./event-facts";
import { pausesOf } from "./question";

/** An entry of a clock's ledger: what happened, when, by whom; deadlines and durations are computed from it. */
export type LedgerEntry = { at: Date; unitId: number | null; reason: string | null } & (
  | { kind: "start"; minutes: number; target: SlaTarget }
  /** Until then at the latest. */
  | { kind: "pause"; until: Date }
  | { kind: "resume" }
  | { kind: "extend"; until: Date }
  | { kind: "stop" }
  /** Ends without what the clock waits for. */
  | { kind: "close" }
);

type SlaLedger = { coordination: LedgerEntry[]; completion: LedgerEntry[] };

/**
 * Both clocks of a complaint from its timeline, oldest event first. Completion stops at Biro's confirmation as of the
 * claim; a reopening resumes the same clock, and a new weight by the intake desk re-targets it from its first start.
 */
export function readLedger(events: readonly ComplaintEvent[]): SlaLedger {
  const start = startOf(events);
  if (!start) return { coordination: [], completion: [] };
  // Stopped as of the claim, a false claim gains nothing and Biro's own time is not counted.
  return {
    coordination: [startEntry(start, start.target.coordinationMinutes), ...entriesOf(events, "coordination")],
    completion: [startEntry(start, start.target.completionMinutes), ...entriesOf(events, "completion")],
  };
}

type Start = { at: Date; target: SlaTarget; unitId: number | null };

function startOf(events: readonly ComplaintEvent[]): Start | null {
  const submitted = events.find((event) => event.kind === "submit");
  const target = events.findLast((event) => event.payload.sla)?.payload.sla;
  if (!submitted || !target) return null;
  const starts = absorbedStarts(events).map((start) => Date.parse(start));
  return { at: new Date(Math.min(submitted.at.getTime(), ...starts)), target, unitId: submitted.toUnitId };
}

/** The starts of the complaints merged into this one, without those separated again. */
function absorbedStarts(events: readonly ComplaintEvent[]): string[] {
  const starts: string[] = [];
  for (const { kind, payload } of events) {
    if (!payload.startedAt) continue;
    if (eventFacts[kind].clocks.completion === "leave_start")
      starts.splice(starts.indexOf(payload.startedAt), 1);
    else starts.push(payload.startedAt);
  }
  return starts;
}

function startEntry({ at, target, unitId }: Start, minutes: number): LedgerEntry {
  return { kind: "start", at, minutes, target, unitId, reason: null };
}

/** The ledger entry of each effect that makes one. */
const entryKinds: Record<ClockEffects[keyof ClockEffects], Exclude<LedgerEntry["kind"], "start"> | null> = {
  none: null,
  start: null,
  join_start: null,
  leave_start: null,
  claim: null,
  pause: "pause",
  resume: "resume",
  last_resume: "resume",
  restart: "resume",
  extend: "extend",
  answer: "stop",
  stop: "stop",
  confirm: "stop",
  close: "close",
  set_aside: "close",
};

/** The entries after the start. A restart after a merge takes the merge back, as if it had never been. */
function entriesOf(events: readonly ComplaintEvent[], clock: keyof ClockEffects): LedgerEntry[] {
  const pauses = pausesOf(events);
  const entries: LedgerEntry[] = [];
  let [claimedAt, isSetAside]: [Date | null, boolean] = [null, false];
  for (const event of events) {
    const effect = eventFacts[event.kind].clocks[clock];
    if (effect === "claim") claimedAt = event.at;
    if (effect === "restart" && isSetAside) entries.pop();
    else entries.push(...entryOf(event, effect, pauses, (effect === "confirm" && claimedAt) || event.at));
    if (effect === "restart" || effect === "set_aside") isSetAside = effect === "set_aside";
    if (effect === "answer") break;
  }
  return entries;
}

function entryOf(
  event: ComplaintEvent,
  effect: ClockEffects[keyof ClockEffects],
  pauses: ReadonlyMap<ComplaintEvent, Date>,
  at: Date,
): LedgerEntry[] {
  const kind = entryKinds[effect];
  if (kind === null) return [];
  const entry = { at, unitId: event.unitId, reason: event.publicNote };
  if (kind !== "extend" && kind !== "pause") return [{ ...entry, kind }];
  const until = kind === "pause" ? pauses.get(event) : event.payload.until;
  return until ? [{ ...entry, kind, until: new Date(until) }] : [];
}
