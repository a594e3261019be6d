import { days } from "../duration";
import type { ComplaintEvent } from "./event";
import { eventFacts } from "./event-facts";

/** Until when the reporter may answer; null without a question. */
export function answerDeadline(events: readonly ComplaintEvent[]): Date | null {
  const until = events.findLast(({ kind }) => kind === "ask")?.payload.until;
  return until ? new Date(until) : null;
}

/** For questions without a day to answer by. */
const usualPause = days(10);

const endsPause = new Set(["resume", "last_resume", "restart", "stop", "close", "set_aside", "confirm"]);

/**
 * Until when, at the latest, each question pauses the clocks; without those that do not. All questions of a complaint
 * together pause no longer than the first may wait for its answer, and none after one that was withdrawn.
 */
export function pausesOf(events: readonly ComplaintEvent[]): ReadonlyMap<ComplaintEvent, Date> {
  const pauses = new Map<ComplaintEvent, Date>();
  let left: number | null = null;
  let since: Date | null = null;
  for (const event of events) {
    const effect = eventFacts[event.kind].clocks.completion;
    if (effect === "pause") {
      left ??= windowOf(event);
      if (left > 0) pauses.set(event, new Date(event.at.getTime() + left));
      since = event.at;
    } else if (since && left !== null && endsPause.has(effect)) {
      left = effect === "last_resume" ? 0 : Math.max(0, left - (event.at.getTime() - since.getTime()));
      since = null;
    }
  }
  return pauses;
}

const windowOf = ({ at, payload }: ComplaintEvent): number =>
  payload.until ? Math.max(0, Date.parse(payload.until) - at.getTime()) : usualPause;
