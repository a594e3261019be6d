import { backoffs } from "../delivery/backoff";

/**
 * The states of a message once it is stored, whatever its channel: web, partner API, Open311, counter, import,
 * mailbox, webhook. Each message reaches an end.
 */
export const messageStates = ["received", "accepted", "refused", "dead"] as const;
type MessageState = (typeof messageStates)[number];

const course: Readonly<Record<MessageState, { isEnd: boolean; next: readonly MessageState[] }>> = {
  /** Stored, not judged. Intake judges it at once; after a failure its queue, or else the worker, does. */
  received: { isEnd: false, next: ["accepted", "refused", "dead"] },
  /** In a complaint: its own, or one that it continues. */
  accepted: { isEnd: true, next: [] },
  /** With a reason. Sent again, or joined with a later text, it is judged again. */
  refused: { isEnd: true, next: ["accepted"] },
  /** A dead letter. An administrator replays it, or its sender sends it again. */
  dead: { isEnd: true, next: ["received", "accepted", "refused"] },
};

export const isMessageEnd = (state: MessageState): boolean => course[state].isEnd;

/** The states before this one. */
export const statesBefore = (state: MessageState): MessageState[] =>
  messageStates.filter((one) => course[one].next.includes(state));

/** Time for intake to finish; then the worker finishes the message. */
export const settleWithinMs = 60_000;

const minuteMs = 60_000;
const longestMs = 3_600_000;

/**
 * The moment of the next attempt after so many (from 1): 1, 2, 4 … minutes, an hour at most; null makes a dead
 * letter.
 */
export function reconcileAt(attempts: number, now: Date): Date | null {
  if (attempts >= backoffs.arrivals.maxAttempts) return null;
  return new Date(now.getTime() + Math.min(longestMs, minuteMs * 2 ** (attempts - 1)));
}
