import type { Point } from "@/server/domain/geo";
import type { Facts } from "./facts";
import { draw, type Random, weigh } from "./random";
import type { Claim } from "./trip";

/** What a camera wrote into a photo: when and where it was taken. */
export type Taken = { at: Date; point: Point | null };

/** How a claim's photo was come by: most as they should be, and of every kind that a verifier is to find some. */
const ways = weigh([
  ["honest", 14],
  ["reused", 2],
  ["old", 1],
  ["elsewhere", 1],
] as const);
export type Way = (typeof ways.items)[number];

const minute = 60_000;
const metresOfDegree = 111_320;

export function takeProof(random: Random, facts: Facts, claim: Claim): { way: Way; taken: Taken | null } {
  const way = draw(random, ways);
  const minutesBefore = 4 + random() * 30;
  const shift = (metres: number) => ((random() - 0.5) * 2 * metres) / metresOfDegree;
  const near = facts.point && nudge(facts.point, shift(12), shift(12));
  switch (way) {
    case "reused":
      return { way, taken: null };
    case "old":
      return { way, taken: { at: new Date(facts.submittedAt.getTime() - 26 * 60 * minute), point: near } };
    case "elsewhere":
      return {
        way,
        taken: {
          at: new Date(claim.at - minutesBefore * minute),
          point: near && nudge(near, 900 / metresOfDegree, 0),
        },
      };
    case "honest":
      return { way, taken: { at: new Date(claim.at - minutesBefore * minute), point: near } };
  }
}

const nudge = ({ latitude, longitude }: Point, north: number, east: number): Point => ({
  latitude: latitude + north,
  longitude: longitude + east,
});
