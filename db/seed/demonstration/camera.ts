import { scaleAt } from "@/server/domain/area/geometry";
import { minutes } from "@/server/domain/duration";
import type { Point } from "@/server/domain/geo";
import type { CourseFacts } from "./facts";
import { draw, type Random, weigh } from "./random";
import type { DemonstrationClaim } from "./trip";

/** What a camera wrote into a photo: when and where it was taken. */
export type CameraStamp = { at: Date; point: Point | null };

/** How a claim's photo was come by: most as they should be, and of every kind that a verifier is to find some. */
const ways = weigh([
  ["honest", 14],
  ["reused", 2],
  ["old", 1],
  ["elsewhere", 1],
] as const);
type Way = (typeof ways.items)[number];

const minute = minutes(1);

export function takeProof(
  random: Random,
  facts: CourseFacts,
  claim: DemonstrationClaim,
): { way: Way; taken: CameraStamp | null } {
  const way = draw(random, ways);
  const shortlyBefore = new Date(claim.at - (4 + random() * 30) * minute);
  const nearby = facts.point && nudge(facts.point, (random() - 0.5) * 24, (random() - 0.5) * 24);
  switch (way) {
    case "honest":
      return { way, taken: { at: shortlyBefore, point: nearby } };
    case "reused":
      return { way, taken: null };
    case "old":
      return { way, taken: { at: new Date(facts.submittedAt.getTime() - 26 * 60 * minute), point: nearby } };
    case "elsewhere":
      return { way, taken: { at: shortlyBefore, point: nearby && nudge(nearby, 900, 0) } };
  }
}

/** So many metres to the north and to the east. */
function nudge({ latitude, longitude }: Point, north: number, east: number): Point {
  const { x, y } = scaleAt(latitude);
  return { latitude: latitude + north / y, longitude: longitude + east / x };
}
