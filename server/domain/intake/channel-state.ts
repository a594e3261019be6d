import { minutes } from "../duration";
import { holdsOn, type Validity } from "../validity";

/** The public state of a channel. */
export const channelStates = ["working", "slow", "off"] as const;
export type ChannelState = (typeof channelStates)[number];

type Standing = Validity & {
  isOn: boolean;
  /** The time of the oldest waiting message; null when none waits. */
  waitingSince: Date | null;
  /** The time of the oldest overdue reply; null when none is. */
  unansweredSince: Date | null;
};

/** A message is read within seconds, a reply sent within a minute or two: longer than this is slow. */
const patienceMs = { message: minutes(2), answer: minutes(15) } as const;

/** @param today ISO date in Asia/Jakarta */
export function channelState(standing: Standing, now: Date, today: string): ChannelState {
  const { isOn, waitingSince, unansweredSince } = standing;
  if (!isOn || !holdsOn(standing, today)) return "off";
  const waits = (since: Date | null, patience: number) =>
    since !== null && now.getTime() - since.getTime() > patience;
  const isSlow = waits(waitingSince, patienceMs.message) || waits(unansweredSince, patienceMs.answer);
  return isSlow ? "slow" : "working";
}
