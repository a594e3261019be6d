import type { ComplaintEvent, EventKind, SlaTarget } from "./event";

/** The clock is a ledger: nothing but what happened, when, by whom; deadlines and durations are read from it. */
export type LedgerEntry = { at: Date; unitId: number | null; reason: string | null } & (
  | { kind: "start"; minutes: number; target: SlaTarget }
  | { kind: "pause" }
  | { kind: "resume" }
  | { kind: "extend"; until: Date }
  | { kind: "stop" }
);

export type Ledger = { coordination: LedgerEntry[]; completion: LedgerEntry[] };

const ends: readonly EventKind[] = ["reject", "lapse", "merge", "remove", "withdraw"];
const answers: readonly EventKind[] = [...ends, "coordinate", "start"];

/**
 * Both clocks of a complaint from its timeline (oldest event first). Completion stops at Biro's confirmation as of the
 * moment of the claim, so a false claim gains nothing and Biro's own time costs nobody; a reopening resumes the same
 * clock. An intake desk that weighs the complaint anew re-targets the clock from its first start.
 */
export function readLedger(events: readonly ComplaintEvent[]): Ledger {
  const start = startOf(events);
  if (!start) return { coordination: [], completion: [] };
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

/** When the reports that were merged into this one began, without those that were taken out again. */
function absorbedStarts(events: readonly ComplaintEvent[]): string[] {
  const starts: string[] = [];
  for (const { kind, payload } of events) {
    if (!payload.startedAt) continue;
    if (kind === "release") starts.splice(starts.indexOf(payload.startedAt), 1);
    else starts.push(payload.startedAt);
  }
  return starts;
}

function startEntry({ at, target, unitId }: Start, minutes: number): LedgerEntry {
  return { kind: "start", at, minutes, target, unitId, reason: null };
}

function coordinationEntries(events: readonly ComplaintEvent[]): LedgerEntry[] {
  const end = events.findIndex((event) => answers.includes(event.kind));
  const answer = events[end];
  const before = (end < 0 ? events : events.slice(0, end)).flatMap(pauseOrResume);
  return answer ? [...before, { ...entryOf(answer), kind: "stop" }] : before;
}

/** While the reporter is asked, time runs against nobody. */
function pauseOrResume(event: ComplaintEvent): LedgerEntry[] {
  if (event.kind === "ask") return [{ ...entryOf(event), kind: "pause" }];
  return event.kind === "answer" || event.kind === "withdraw_question"
    ? [{ ...entryOf(event), kind: "resume" }]
    : [];
}

/** What sets a stopped clock going again, without the time between. */
const reopenings: readonly EventKind[] = ["reopen", "revoke", "appeal", "unmerge"];

function completionEntries(events: readonly ComplaintEvent[]): LedgerEntry[] {
  let claimedAt: Date | null = null;
  return events.flatMap((event): LedgerEntry[] => {
    if (event.kind === "resolve") claimedAt = event.at;
    if (event.kind === "confirm") return [{ ...entryOf(event), kind: "stop", at: claimedAt ?? event.at }];
    if (ends.includes(event.kind)) return [{ ...entryOf(event), kind: "stop" }];
    if (reopenings.includes(event.kind)) return [{ ...entryOf(event), kind: "resume" }];
    const { until } = event.payload;
    if (event.kind === "extend" && until)
      return [{ ...entryOf(event), kind: "extend", until: new Date(until) }];
    return pauseOrResume(event);
  });
}

function entryOf(event: ComplaintEvent) {
  return { at: event.at, unitId: event.unitId, reason: event.publicNote };
}
