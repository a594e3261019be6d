import type { Status } from "@/server/domain/complaint/status";
import { hours, minutes } from "@/server/domain/duration";
import type { DemonstrationCity, Unit } from "./city";
import type { CourseFacts } from "./facts";
import { chance, pick } from "./random";
import type { DemonstrationTimeline } from "./timeline";

/** Where a complaint ends: done, refused, taken back, taken away, or stuck in a status for as long as it is old. */
export type Fate =
  | "done"
  | "rejected"
  | "withdrawn"
  | "removed"
  | Exclude<Status, "resolved" | "rejected" | "merged" | "removed">;

/** "Done", said at a moment; whether Biro has hardly looked at it yet. */
export type DemonstrationClaim = { at: number; isWaiting: boolean };

export type Journey = {
  city: DemonstrationCity;
  facts: CourseFacts;
  fate: Fate;
  until: number;
  /** Ids that the photos of a claim will have, when it has any. */
  proofIds: (claim: DemonstrationClaim) => string[];
};
export type Trip = Journey & { timeline: DemonstrationTimeline; route: Unit[] };

export const hour = hours(1);

/** The moment some hours on; what would fall into the night is mostly done in the morning. */
export function after({ facts: { random }, timeline }: Trip, hours: number): number {
  const at = timeline.at + Math.max(minutes(1), Math.round(hours * hour));
  const local = Math.floor(at / hour + 7) % 24;
  const isNight = local >= 22 || local < 6;
  if (!isNight || hours < 0.2 || !chance(random, 0.75)) return at;
  return at + Math.round((((30 - local) % 24) + random() * 2.5) * hour);
}

export const noteFor = ({ facts }: Trip, list: readonly string[], unit: Unit): string =>
  pick(facts.random, list).replaceAll("{unit}", unit.name);
