import type { ComplaintEvent, SlaTarget } from "./event";
import { type CompletionEffect, eventFacts } from "./event-facts";

/** An entry of a clock's ledger: what happened, when, by whom; deadlines and durations are computed from it. */
export type LedgerEntry = { at: Date; unitId: number | null; reason: string | null } & (
  | { kind: "start"; minutes: number; target: SlaTarget }
  | { kind: "pause" }
  | { kind: "resume" }
  | { kind: "extend"; until: Date }
  | { kind: "stop" }
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
    coordination: [startEntry(start, start.target.coordinationMinutes), ...coordinationEntries(events)],
    completion: [startEntry(start, start.target.completionMinutes), ...completionEntries(events)],
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

/** The ledger entry of each effect: a start comes first, a claim is only remembered. */
const entryKinds: Record<CompletionEffect, Exclude<LedgerEntry["kind"], "start"> | null> = {
  none: null,
  start: null,
  join_start: null,
  leave_start: null,
  claim: null,
  pause: "pause",
  resume: "resume",
  restart: "resume",
  extend: "extend",
  stop: "stop",
  confirm: "stop",
};

function coordinationEntries(events: readonly ComplaintEvent[]): LedgerEntry[] {
  const effectOf = ({ kind }: ComplaintEvent) => eventFacts[kind].clocks.coordination;
  const end = events.findIndex((event) => effectOf(event) === "stop");
  return (end < 0 ? events : events.slice(0, end + 1)).flatMap((event) => entriesOf(event, effectOf(event)));
}

function completionEntries(events: readonly ComplaintEvent[]): LedgerEntry[] {
  let claimedAt: Date | null = null;
  return events.flatMap((event): LedgerEntry[] => {
    const effect = eventFacts[event.kind].clocks.completion;
    if (effect === "claim") claimedAt = event.at;
    return entriesOf(event, effect, (effect === "confirm" && claimedAt) || event.at);
  });
}

function entriesOf(event: ComplaintEvent, effect: CompletionEffect, at: Date = event.at): LedgerEntry[] {
  const kind = entryKinds[effect];
  if (kind === null) return [];
  const entry = { at, unitId: event.unitId, reason: event.publicNote };
  if (kind !== "extend") return [{ ...entry, kind }];
  const { until } = event.payload;
  return until ? [{ ...entry, kind, until: new Date(until) }] : [];
}
