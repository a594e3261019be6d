import { addTime, type Calendar, timeBetween } from "../calendar";
import { days, minutes } from "../duration";
import { DomainError, invalid } from "../errors";
import { pickForWeight, type Validity } from "../validity";
import type { Weight } from "./category";
import type { LedgerEntry } from "./ledger";

/** The reading of one clock at a moment. Durations in milliseconds. */
export type Clock = {
  /** `closed`: the complaint ended without what the clock waits for. */
  state: "not_started" | "running" | "paused" | "stopped" | "closed";
  startedAt: Date | null;
  dueAt: Date | null;
  stoppedAt: Date | null;
  /** Wall time from start to stop, or to now. */
  grossMs: number;
  /** The same without pauses and closed gaps, in the calendar's own time. */
  netMs: number;
  /** Wall time until the deadline; negative is overdue; null while no deadline can be named (paused, stopped). */
  remainingMs: number | null;
  isOverdue: boolean;
};

const notStarted: Clock = {
  state: "not_started",
  startedAt: null,
  dueAt: null,
  stoppedAt: null,
  grossMs: 0,
  netMs: 0,
  remainingMs: null,
  isOverdue: false,
};

/** A span of wall time in which the clock ran. */
export type ClockSpan = { from: Date; to: Date };

type Run = {
  calendar: Calendar;
  startedAt: Date;
  dueAt: Date;
  state: "running" | "paused" | "stopped" | "closed";
  /** When the clock last halted. A clock stopped while paused keeps the pause's start. */
  haltedAt: Date | null;
  /** When a pause ends by itself. */
  pausedUntil: Date | null;
  stoppedAt: Date | null;
  spans: readonly ClockSpan[];
  runningSince: Date;
};

/** Reads a clock from its ledger (oldest entry first) at `now`. */
export function readClock(entries: readonly LedgerEntry[], now: Date): Clock {
  const run = readRun(entries, now);
  if (!run) return notStarted;
  return {
    state: run.state,
    startedAt: run.startedAt,
    dueAt: run.dueAt,
    stoppedAt: run.stoppedAt,
    grossMs: Math.max(0, (run.stoppedAt ?? now).getTime() - run.startedAt.getTime()),
    netMs: spansOf(run, now).reduce((sum, { from, to }) => sum + timeBetween(run.calendar, from, to), 0),
    remainingMs: run.state === "running" ? run.dueAt.getTime() - now.getTime() : null,
    isOverdue: (run.haltedAt ?? now).getTime() > run.dueAt.getTime(),
  };
}

/** The spans in which a clock ran, without its pauses and closed gaps, up to `now`; in order. */
export function runningSpans(entries: readonly LedgerEntry[], now: Date): readonly ClockSpan[] {
  const run = readRun(entries, now);
  return run ? spansOf(run, now) : [];
}

function spansOf(run: Run, now: Date): readonly ClockSpan[] {
  return run.state === "running" ? [...run.spans, { from: run.runningSince, to: now }] : run.spans;
}

function readRun(entries: readonly LedgerEntry[], now: Date): Run | null {
  const run = entries.reduce<Run | null>(applyEntry, null);
  return run && endPause(run, now);
}

function endPause(run: Run, at: Date): Run {
  const { state, haltedAt, pausedUntil } = run;
  if (state !== "paused" || !haltedAt || !pausedUntil || pausedUntil >= at) return run;
  return resume(run, haltedAt, pausedUntil);
}

function applyEntry(before: Run | null, entry: LedgerEntry): Run | null {
  if (entry.kind === "start") return startRun(entry);
  if (!before) return null;
  const run = endPause(before, entry.at);
  if (entry.kind === "extend") return { ...run, dueAt: later(run.dueAt, entry.until) };
  if (entry.kind === "resume") return run.haltedAt ? resume(run, run.haltedAt, entry.at) : run;
  if (entry.kind === "pause") return pause(run, entry);
  return entry.kind === "stop" ? stop(run, entry.at) : close(run, entry.at);
}

function startRun({ at, target: { calendar }, ...start }: Extract<LedgerEntry, { kind: "start" }>): Run {
  const dueAt = addTime(calendar, at, minutes(start.minutes));
  const still = { haltedAt: null, pausedUntil: null, stoppedAt: null };
  return { calendar, startedAt: at, dueAt, state: "running", ...still, spans: [], runningSince: at };
}

function pause(run: Run, { at, until }: Extract<LedgerEntry, { kind: "pause" }>): Run {
  return run.state === "running" ? { ...halt(run, at), state: "paused", pausedUntil: until } : run;
}

function stop(run: Run, at: Date): Run {
  if (run.state === "stopped" || run.state === "closed") return run;
  return { ...(run.state === "running" ? halt(run, at) : run), state: "stopped", stoppedAt: at };
}

/** Ends a pause first, so that its deadline is the one after the pause. */
function close(run: Run, at: Date): Run {
  const goingOn = run.state === "paused" && run.haltedAt ? resume(run, run.haltedAt, at) : run;
  return goingOn.state === "running" ? { ...stop(goingOn, at), state: "closed" } : run;
}

function halt(run: Run, at: Date): Run {
  return { ...run, haltedAt: at, spans: [...run.spans, { from: run.runningSince, to: at }] };
}

/** Resumes with the time that was left when the clock halted; a missed deadline stays missed. */
function resume(run: Run, haltedAt: Date, at: Date): Run {
  const from = later(at, haltedAt);
  const left = timeBetween(run.calendar, haltedAt, run.dueAt);
  const isMissed = haltedAt.getTime() > run.dueAt.getTime();
  const dueAt = isMissed ? run.dueAt : later(run.dueAt, addTime(run.calendar, from, left));
  return { ...run, state: "running", haltedAt: null, stoppedAt: null, runningSince: from, dueAt };
}

const later = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);

export type SlaRule = Validity & {
  id: number;
  weight: Weight | null;
  coordinationMinutes: number;
  completionMinutes: number;
  calendar: Calendar;
};

/**
 * The rule for a weight on a day (ISO date): one for this weight before one for all, the newest first.
 * @throws INVALID sla_rule_missing
 */
export function pickRule<Rule extends SlaRule>(
  rules: readonly Rule[],
  wanted: { weight: Weight; day: string },
): Rule {
  const rule = pickForWeight(rules, wanted);
  if (!rule) throw new DomainError("INVALID", "sla_rule_missing", wanted);
  return rule;
}

type ExtensionRequest = {
  until: Date;
  now: Date;
  currentDue: Date;
  extensionsSoFar: number;
  limits: { maxCount: number; maxDays: number };
};

/** @throws INVALID extension_limit_reached · extension_not_later · extension_too_long */
export function checkExtension({ until, now, currentDue, extensionsSoFar, limits }: ExtensionRequest): void {
  if (extensionsSoFar >= limits.maxCount) throw invalid("extension_limit_reached", { max: limits.maxCount });
  if (until.getTime() <= later(currentDue, now).getTime()) throw invalid("extension_not_later");
  if (until.getTime() > now.getTime() + days(limits.maxDays)) {
    throw invalid("extension_too_long", { days: limits.maxDays });
  }
}
