import { type Border, type BorderNet, findWay } from "./borders";
import { noiseAt } from "./noise";
import type { Spot } from "./plane";

type BorderUse = "river" | "arterial" | "collector" | "coast";
/** What runs along a border, how wide it is (metres; streets none), and the number of its river. */
export type Artery = { use: BorderUse; width: number; number: number };

type River = { width: number; ends: readonly [Spot, Spot] };

const km = (x: number, y: number): Spot => ({ x: x * 1000, y: y * 1000 });

/** From the southern border to the bay; ends in kilometres from the middle of the city. */
const rivers: readonly River[] = [
  { width: 46, ends: [km(1.5, -17), km(-2.5, 10)] },
  { width: 38, ends: [km(-9, -8), km(-6.5, 11)] },
  { width: 34, ends: [km(6, -17), km(7, 11)] },
  { width: 40, ends: [km(12, -10), km(13.5, 11)] },
  { width: 30, ends: [km(-15, 2), km(-11, 12)] },
];

/** Chooses which borders are rivers; the others are streets. */
export function chooseArteries(
  net: BorderNet,
  kecamatanOf: ReadonlyMap<string, string>,
): Map<Border, Artery> {
  const chosen = new Map<Border, Artery>();
  const taken = new Set<string>();
  rivers.forEach(({ width, ends }, number) => {
    const costOf = (border: Border) => {
      if (chosen.has(border)) return 1e9;
      const isOutside = border.owners.length < 2 ? 6 : 1;
      const crossing = taken.has(border.from) || taken.has(border.to) ? 2.5 : 1;
      const [at = { x: 0, y: 0 }] = border.line;
      return border.length * isOutside * crossing * (0.5 + noiseAt(at, 2600, 31 + number));
    };
    for (const border of findWay(net, ends, costOf)) {
      if (chosen.has(border) || border.owners.length < 2) continue;
      chosen.set(border, { use: "river", width, number });
      taken.add(border.from).add(border.to);
    }
  });
  net.borders.forEach((border, number) => {
    if (!chosen.has(border)) chosen.set(border, { use: streetOf(border, kecamatanOf), width: 0, number });
  });
  return chosen;
}

function streetOf(
  { owners: [one = "", other] }: Border,
  kecamatanOf: ReadonlyMap<string, string>,
): BorderUse {
  if (other === undefined) return "coast";
  return kecamatanOf.get(one) === kecamatanOf.get(other) ? "collector" : "arterial";
}
