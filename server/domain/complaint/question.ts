import type { ComplaintEvent } from "./event";

/** Until when the reporter may answer; null without a question. */
export function answerDeadline(events: readonly ComplaintEvent[]): Date | null {
  const until = events.findLast(({ kind }) => kind === "ask")?.payload.until;
  return until ? new Date(until) : null;
}
