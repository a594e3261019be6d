import type { Status } from "@/server/domain/complaint/status";
import { hours, minutes } from "@/server/domain/duration";
import type { DemonstrationCity, Unit } from "./city";
import type { CourseFacts } from "./facts";
import { chance, pick } from "./random";
import type { DemonstrationTimeline } from "./timeline";

/** How a complaint ends: resolved, rejected, withdrawn, removed, or stuck in a status. */
export type Fate =
  | "done"
  | "rejected"
  | "withdrawn"
  | "removed"
  | Exclude<Status, "resolved" | "rejected" | "merged" | "removed">;

/** A claim of being done at a moment; whether it still waits for Biro. */
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

/** The moment some hours later; work at night is mostly done in the morning. */
export function after({ facts: { random }, timeline }: Trip, hours: number): number {
  const at = timeline.at + Math.max(minutes(1), Math.round(hours * hour));
  const local = Math.floor(at / hour + 7) % 24;
  const isNight = local >= 22 || local < 6;
  if (!isNight || hours < 0.2 || !chance(random, 0.75)) return at;
  return at + Math.round((((30 - local) % 24) + random() * 2.5) * hour);
}

export const noteFor = ({ facts }: Trip, list: readonly string[], unit: Unit): string =>
  pick(facts.random, list).replaceAll("{unit}", unit.name);
