import type { NotificationLevel } from "../intake/channel";
import { isReporterNotified } from "../intake/reply-time";

/** A conversation with the reporter, and whether its channel is on. */
export type ReplyRoute = { level: NotificationLevel; isOn: boolean };

export const unreachableReasons = [
  "reporter_no_contact",
  "reporter_channel_off",
  "reporter_wants_no_news",
] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

const question = { kind: "ask", actorKind: "staff", publicNote: null } as const;

/** Why a question would not arrive, so that no clock may wait for its answer; null when the reporter can be asked. */
export function whyUnreachable(routes: readonly ReplyRoute[]): UnreachableReason | null {
  const open = routes.filter(({ isOn }) => isOn);
  if (open.some(({ level }) => isReporterNotified(question, level))) return null;
  if (open.length > 0) return "reporter_wants_no_news";
  return routes.length > 0 ? "reporter_channel_off" : "reporter_no_contact";
}

/** What became of the letters with the open question. */
export type QuestionDelivery = {
  isExpired: boolean;
  /** At least one was handed to its channel, and did not come back. */
  isReached: boolean;
  /** All came back or were given up. */
  isLost: boolean;
};

/**
 * What the system does about an open question: closes the complaint of one who was asked and did not answer, takes a
 * question back that reached nobody, or waits.
 */
export function endOfQuestion({
  isExpired,
  isReached,
  isLost,
}: QuestionDelivery): "lapse" | "take_back" | null {
  if (isLost) return "take_back";
  if (!isExpired) return null;
  return isReached ? "lapse" : "take_back";
}
