import type { EventKind } from "./event";
import type { Clock } from "./sla";
import { isClosed, type Status } from "./status";

type ClockSentence = { key: "stoppedOnTime" | "stoppedLate" | "stoppedEnded"; ms: number };

/** What is said of a stopped clock: the time it took, or by how much it missed its deadline; never on time unsolved. */
export function stoppedSentence(
  { dueAt, stoppedAt, isOverdue, netMs }: Clock,
  status: Status,
): ClockSentence {
  if (!isOverdue || !dueAt || !stoppedAt) {
    const isUnsolved = isClosed(status) && status !== "resolved";
    return { key: isUnsolved ? "stoppedEnded" : "stoppedOnTime", ms: netMs };
  }
  return { key: "stoppedLate", ms: stoppedAt.getTime() - dueAt.getTime() };
}

/** What the date of an event means: the last day to answer a question, or a new date to finish. */
export const dateMeaning = (kind: EventKind): "answerBy" | "newDate" =>
  kind === "ask" ? "answerBy" : "newDate";
