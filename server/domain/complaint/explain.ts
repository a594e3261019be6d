import { jakartaDay } from "../calendar";
import type { ComplaintEvent } from "./event";
import { type LedgerEntry, readLedger } from "./ledger";
import { readClock } from "./sla";
import { type HolderTime, timeByHolder } from "./time-by-holder";

/** One entry of a clock's ledger and the deadline after it. */
type ExplainedLine = {
  kind: LedgerEntry["kind"];
  at: Date;
  unitId: number | null;
  reason: string | null;
  dueAt: Date | null;
};

export type Explanation = {
  ruleId: number;
  minutes: number;
  runs: "calendar_hours" | "working_hours";
  lines: ExplainedLine[];
  /** Holidays (ISO dates) between start and deadline on which the clock did not run. */
  holidays: string[];
};

type CitizenExplanation = Pick<Explanation, "minutes" | "runs" | "holidays"> & {
  lines: Pick<ExplainedLine, "kind" | "at" | "dueAt">[];
};

/** The explanation of a clock's deadline; null before it started. */
function explainClock(entries: readonly LedgerEntry[]): Explanation | null {
  const [start] = entries;
  if (start?.kind !== "start") return null;
  const { calendar, ruleId } = start.target;
  const lines = entries.map(({ kind, at, unitId, reason }, index): ExplainedLine => {
    const { dueAt } = readClock(entries.slice(0, index + 1), at);
    return { kind, at, unitId, reason, dueAt };
  });
  const dueAt = lines.at(-1)?.dueAt ?? start.at;
  const [first, last] = [jakartaDay(start.at), jakartaDay(dueAt)];
  const days = calendar.kind === "working_hours" ? calendar.holidays : [];
  return {
    ruleId,
    minutes: start.minutes,
    runs: calendar.kind,
    lines,
    holidays: days.filter((day) => first <= day && day <= last).toSorted(),
  };
}

/** The clock's lines that stand in a timeline of these moments, without who acted or why: the timeline says it. */
export function explanationFor(
  seen: readonly Date[],
  explanation: Explanation | null,
): CitizenExplanation | null {
  if (!explanation) return null;
  const { minutes, runs, holidays } = explanation;
  const times = new Set(seen.map((at) => at.getTime()));
  const lines = explanation.lines
    .filter(({ kind, at }) => kind === "start" || times.has(at.getTime()))
    .map(({ kind, at, dueAt }) => ({ kind, at, dueAt }));
  return { minutes, runs, holidays, lines };
}

type Why = {
  coordination: Explanation | null;
  completion: Explanation | null;
  holders: HolderTime[];
};

/** Both deadlines of a timeline, and each holder's share of the completion clock until `now`. */
export function explainDeadlines(events: readonly ComplaintEvent[], now: Date): Why {
  const ledger = readLedger(events);
  return {
    coordination: explainClock(ledger.coordination),
    completion: explainClock(ledger.completion),
    holders: timeByHolder(events, now),
  };
}
