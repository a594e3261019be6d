import { claim } from "./claim";
import { biroHand } from "./office";
import * as words from "./phrases/notes";
import { chance, logNormal, pick } from "./random";
import { rates } from "./shares";
import { take } from "./timeline";
import { after, type Trip } from "./trip";

/** From the claim to Biro's word, with the returns and objections that some have. */
export function finish(trip: Trip): void {
  const { facts } = trip;
  if (chance(facts.random, rates.returned) && !sendBack(trip)) return;
  if (!confirm(trip)) return;
  if (chance(facts.random, rates.reopened) && object(trip) && claim(trip, logNormal(facts.random, 18, 0.9)))
    confirm(trip);
}

function confirm(trip: Trip): boolean {
  const { city, facts, timeline } = trip;
  const at = after(trip, logNormal(facts.random, 3.5, 0.8));
  return take(timeline, {
    action: "confirm",
    at,
    ...biroHand(city),
    note: pick(facts.random, words.confirmNotes),
  });
}

function sendBack(trip: Trip): boolean {
  const { city, facts, timeline } = trip;
  const at = after(trip, logNormal(facts.random, 4, 0.8));
  const isReturned = take(timeline, {
    action: "return",
    at,
    ...biroHand(city),
    note: pick(facts.random, words.returnNotes),
  });
  return isReturned && claim(trip, logNormal(facts.random, 14, 0.9));
}

/** Within the fourteen days in which the reporter may object. */
function object(trip: Trip): boolean {
  const { facts, timeline } = trip;
  const at = after(trip, Math.min(300, logNormal(facts.random, 30, 0.9)));
  return take(timeline, {
    action: "reopen",
    actorKind: "reporter",
    at,
    note: pick(facts.random, words.reopenNotes),
  });
}
