import type { GroupCode } from "../reference/category-groups";
import { handOf } from "./office";
import * as words from "./phrases/notes";
import { chance, pick } from "./random";
import { take } from "./timeline";
import { after, hour, type Trip } from "./trip";

/** "Done", with its proof. Returns whether Biro gets to look at it. */
export function claim(trip: Trip, hours: number): boolean {
  const { city, facts, fate, timeline, proofIds } = trip;
  const { random, category } = facts;
  const notes = words.resolveNotes[category.groupCode as GroupCode] ?? words.resolveNotes.lainnya;
  const holder = timeline.holder ?? 0;
  const field = handOf(city, holder, "field");
  const hand = field.staffId !== null && chance(random, 0.5) ? field : handOf(city, holder);
  const at = after(trip, hours);
  if (at > timeline.until) return take(timeline, { action: "resolve", at });
  const isWaiting = fate === "verification" || at > timeline.until - 24 * hour;
  const photoIds = proofIds({ at, isWaiting });
  const payload = photoIds.length > 0 ? { photoIds } : {};
  return (
    take(timeline, { action: "resolve", at, ...hand, note: pick(random, notes), payload }) &&
    fate !== "verification"
  );
}
