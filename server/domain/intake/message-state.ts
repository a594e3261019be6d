import { backoffs } from "../delivery/backoff";

/**
 * What becomes of a message from the moment the door stored it, by whatever channel it came: web, partner API, Open311,
 * counter, import, mailbox, webhook. Each reaches an end, and somebody moves it on until then.
 */
export const messageStates = ["received", "accepted", "refused", "dead"] as const;
type MessageState = (typeof messageStates)[number];

const course: Readonly<Record<MessageState, { isEnd: boolean; next: readonly MessageState[] }>> = {
  /** Stored, not judged. The door moves it at once; where that broke, the queue it came from or else the worker does. */
  received: { isEnd: false, next: ["accepted", "refused", "dead"] },
  /** In a complaint: its own, or one that it goes on with. */
  accepted: { isEnd: true, next: [] },
  /** With a reason. Sent again, or taken up by later words, it is judged anew. */
  refused: { isEnd: true, next: ["accepted"] },
  /** Given up. An administrator sees it and has it tried again, or its sender sends it again. */
  dead: { isEnd: true, next: ["received", "accepted", "refused"] },
};

export const isMessageEnd = (state: MessageState): boolean => course[state].isEnd;

/** The states from which a message may come to this one. */
export const statesBefore = (state: MessageState): MessageState[] =>
  messageStates.filter((one) => course[one].next.includes(state));

/** The door has this long; then a message without an end is brought to one. */
export const settleWithinMs = 60_000;

const minuteMs = 60_000;
const longestMs = 3_600_000;

/** When an end is tried to be reached again after so many attempts (from 1): 1, 2, 4 … minutes, an hour at most; null gives up. */
export function reconcileAt(attempts: number, now: Date): Date | null {
  if (attempts >= backoffs.arrivals.maxAttempts) return null;
  return new Date(now.getTime() + Math.min(longestMs, minuteMs * 2 ** (attempts - 1)));
}
