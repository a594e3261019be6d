import type { BorderNet, Face } from "./borders";
import { lineOf } from "./borders";
import { drawPolygon, type LayerFeature } from "./map-feature";
import { type Line, type Spot, signedArea } from "./plane";

/** North of this (metres from the middle of the city) a face is an island, south of it mainland. */
const islandsFrom = 14_800;
/** Where the drawn sea ends: close tiles reach a little beyond the city, far ones to the edge of any screen. */
const edges = {
  far: { west: -260_000, east: 260_000, north: 320_000 },
  close: { west: -72_000, east: 54_000, north: 122_000 },
};
/** The last zoom of the far tiles. */
export const farZoom = 10;

export const ringOf = (face: Face): Line => face.sides.flatMap((side) => lineOf(side).slice(0, -1));
const isIsland = (face: Face) => ringOf(face).every(({ y }) => y > islandsFrom);

/** The bay north of the mainland, with the islands as holes. */
export function drawSea(net: BorderNet): LayerFeature[] {
  const coast = northCoast(net);
  const islands = net.faces.filter(isIsland).map(ringOf);
  const draw = (edge: Edge, minZoom: number) =>
    drawPolygon("water", minZoom, [shoreOf(coast, edge), ...islands], { kind: "ocean" });
  return [{ ...draw(edges.far, 8), maxZoom: farZoom }, draw(edges.close, farZoom + 1)];
}

type Edge = { west: number; east: number; north: number };

function shoreOf(coast: Line, edge: Edge): Line {
  const [west = { x: 0, y: 0 }, east = { x: 0, y: 0 }] = [coast[0], coast.at(-1)];
  return [
    ...coast,
    { x: east.x + 3_500, y: east.y + 2_500 },
    { x: east.x + 9_000, y: east.y + 9_500 },
    { x: east.x + 14_000, y: east.y + 21_000 },
    { x: edge.east, y: east.y + 24_000 },
    { x: edge.east, y: edge.north },
    { x: edge.west, y: edge.north },
    { x: edge.west, y: west.y + 8_000 },
    { x: west.x - 26_000, y: west.y + 7_500 },
    { x: west.x - 9_000, y: west.y + 4_000 },
    { x: west.x - 3_000, y: west.y + 500 },
  ];
}

/** The mainland's outer border from its north-western to its north-eastern corner. */
function northCoast(net: BorderNet): Line {
  const outside = new Map<string, { to: string; line: Line }>();
  for (const face of net.faces.filter((one) => !isIsland(one)))
    for (const side of face.sides) {
      const { border, isBackward } = side;
      if (border.owners.length > 1) continue;
      const [from, to] = isBackward ? [border.to, border.from] : [border.from, border.to];
      outside.set(from, { to, line: lineOf(side) });
    }
  const ring = longestRing(outside);
  const sorted = signedArea(ring) > 0 ? ring.toReversed() : ring;
  const [west, east] = [cornerOf(sorted, -1), cornerOf(sorted, 1)];
  return west <= east ? sorted.slice(west, east + 1) : [...sorted.slice(west), ...sorted.slice(0, east + 1)];
}

function longestRing(outside: Map<string, { to: string; line: Line }>): Line {
  let longest: Line = [];
  while (outside.size > 0) {
    const ring: Spot[] = [];
    let [key] = outside.keys();
    for (let step = key === undefined ? undefined : outside.get(key); step && key !== undefined; ) {
      ring.push(...step.line.slice(0, -1));
      outside.delete(key);
      key = step.to;
      step = outside.get(key);
    }
    if (ring.length > longest.length) longest = ring;
  }
  return longest;
}

/** The corner that lies furthest to the north-west (-1) or north-east (1). */
function cornerOf(ring: Line, side: -1 | 1): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  ring.forEach(({ x, y }, index) => {
    const value = side * x + 1.15 * y;
    if (value > most) [best, most] = [index, value];
  });
  return best;
}
