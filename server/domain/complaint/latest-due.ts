import type { ComplaintEvent } from "./event";
import type { LedgerEntry } from "./ledger";
import { answerDeadline } from "./question";
import { type Clock, readClock } from "./sla";

/** A clock that stands still has no deadline yet: at the latest it is the one that a last-minute answer would leave. */
export function latestDue(
  entries: readonly LedgerEntry[],
  { state }: Clock,
  events: readonly ComplaintEvent[],
): Date | null {
  const until = state === "paused" ? answerDeadline(events) : null;
  return (
    until && readClock([...entries, { kind: "resume", at: until, unitId: null, reason: null }], until).dueAt
  );
}
