import type { ChannelClass } from "../complaint/category";
import type { EventKind } from "../complaint/event";
import { type EventFacts, eventFacts } from "../complaint/event-facts";
import { endOfQuiet, type Quiet } from "../notification/quiet";
import type { NotificationLevel } from "./channel";

type Step = { kind: EventKind; actorKind: "reporter" | "staff" | "system"; publicNote: string | null };

const isToldTo: Record<EventFacts["outside"]["told"], (level: NotificationLevel, step: Step) => boolean> = {
  always: () => true,
  milestone: (level) => level !== "none",
  step: (level) => level === "all",
  with_note: (level, { actorKind, publicNote }) =>
    level === "all" && actorKind === "staff" && publicNote !== null,
  never: () => false,
};

/** Whether an event is told to a reporter of a level. */
export function isReporterNotified(step: Step, level: NotificationLevel): boolean {
  return isToldTo[eventFacts[step.kind].outside.told](level, step);
}

/** The class of channels whose messages ring a phone. */
export const ringing: ChannelClass = "text";

type Ring = { channelClass: ChannelClass; quiet: Quiet };

/** When a reply is due: a receipt at once; on a channel that rings a phone, after quiet hours. */
export function replyDueAt(kind: EventKind, { channelClass, quiet }: Ring, now: Date): Date {
  return kind === "submit" || channelClass !== ringing ? now : endOfQuiet(quiet, now);
}
