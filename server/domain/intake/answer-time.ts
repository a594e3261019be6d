import type { ChannelClass } from "../complaint/category";
import type { EventKind } from "../complaint/event";
import { endOfQuiet, type Quiet } from "../notification/quiet";
import type { TellingLevel } from "./channel";

/** Steps that ask something of the reporter, or end something: told also to who wants little. */
const milestones: readonly EventKind[] = [
  "submit",
  "ask",
  "confirm",
  "reject",
  "merge",
  "unmerge",
  "remove",
  "revoke",
];

/** The office's own affairs, and what the reporter did herself. */
const untold: readonly EventKind[] = [
  "absorb",
  "release",
  "escalate",
  "external",
  "answer",
  "reopen",
  "appeal",
  "withdraw",
  "request_extension",
  "refuse_extension",
  "propose_rejection",
  "refuse_rejection",
  "request_transfer",
  "refuse_transfer",
  "finish_task",
  "assign",
];

type Step = { kind: EventKind; actorKind: "reporter" | "staff" | "system"; publicNote: string | null };

/** Is a step told to a reporter who chose a level? A note only when the public reads it. */
export function isTold({ kind, actorKind, publicNote }: Step, level: TellingLevel): boolean {
  if (kind === "submit") return true;
  if (level === "none" || untold.includes(kind)) return false;
  if (kind === "note") return level === "all" && actorKind === "staff" && publicNote !== null;
  return level === "all" || milestones.includes(kind);
}

/** The class of channels whose messages ring a phone. */
export const ringing: ChannelClass = "text";

type Ring = { channelClass: ChannelClass; quiet: Quiet };

/** When an answer leaves: a receipt at once; what rings a phone, after the hours in which its owner wants none. */
export function answerDueAt(kind: EventKind, { channelClass, quiet }: Ring, now: Date): Date {
  return kind === "submit" || channelClass !== ringing ? now : endOfQuiet(quiet, now);
}
