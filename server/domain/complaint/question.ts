import type { ComplaintEvent } from "./event";

/** A reporter who is asked has so many days; then her report is closed for want of particulars, and she may appeal. */
export const answerDays = 10;

/** Until when the reporter may answer; null when nothing was ever asked. */
export function answerDeadline(events: readonly ComplaintEvent[]): Date | null {
  const asked = events.findLast(({ kind }) => kind === "ask");
  if (!asked) return null;
  return new Date(asked.payload.until ?? asked.at.getTime() + answerDays * 86_400_000);
}
