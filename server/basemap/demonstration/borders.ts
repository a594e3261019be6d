import { distance, type Line, lengthOf, type Spot, smooth, toSpot } from "./plane";

export type NamedShape = { code: string; name: string; parentCode: string; geometry: GeoJSON.MultiPolygon };
/** A border between two kelurahan, or of one and what lies outside the city, from one junction to the next. */
export type Border = { id: number; line: Line; from: string; to: string; owners: string[]; length: number };
type Side = { border: Border; isBackward: boolean };
/** A closed part of one kelurahan, against the clock. */
export type Face = { shape: NamedShape; sides: Side[] };
export type BorderNet = { borders: Border[]; faces: Face[] };

const keyOf = ([x, y]: GeoJSON.Position) => `${x},${y}`;

/** The shapes as a net: each border once, with smooth corners, and the faces between. */
export function netOf(shapes: readonly NamedShape[]): BorderNet {
  const isJunction = findJunctions(shapes);
  const borders = new Map<string, Border>();
  const faces = shapes.flatMap((shape) =>
    shape.geometry.coordinates.flatMap(([outer = []]) => {
      const sides = cutRing(outer, isJunction).map((part) => sideOf(borders, part, shape.code));
      return sides.length > 0 ? [{ shape, sides }] : [];
    }),
  );
  return { borders: [...borders.values()], faces };
}

function findJunctions(shapes: readonly NamedShape[]): (position: GeoJSON.Position) => boolean {
  const neighbours = new Map<string, Set<string>>();
  const join = (from: string, to: string) =>
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  for (const ring of shapes.flatMap(({ geometry }) => geometry.coordinates.flat()))
    ring.slice(1).forEach((position, index) => {
      const [from, to] = [keyOf(ring[index] ?? position), keyOf(position)];
      join(from, to);
      join(to, from);
    });
  return (position) => neighbours.get(keyOf(position))?.size !== 2;
}

function cutRing(ring: GeoJSON.Position[], isJunction: (position: GeoJSON.Position) => boolean) {
  const open = ring.slice(0, -1);
  const start = Math.max(0, open.findIndex(isJunction));
  const around = [...open.slice(start), ...open.slice(0, start + 1)];
  const parts: GeoJSON.Position[][] = [];
  let part: GeoJSON.Position[] = [];
  for (const position of around) {
    part.push(position);
    if (part.length < 2 || !isJunction(position)) continue;
    parts.push(part);
    part = [position];
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

function sideOf(borders: Map<string, Border>, part: GeoJSON.Position[], owner: string): Side {
  const [forward, backward] = [part.map(keyOf).join(" "), part.toReversed().map(keyOf).join(" ")];
  const isBackward = backward < forward;
  const key = isBackward ? backward : forward;
  const known = borders.get(key);
  if (known) {
    known.owners.push(owner);
    return { border: known, isBackward };
  }
  const positions = isBackward ? part.toReversed() : part;
  const [from = [], to = []] = [positions[0], positions.at(-1)];
  const line = smooth(positions.map(toSpot), 3);
  const border = {
    id: borders.size,
    line,
    from: keyOf(from),
    to: keyOf(to),
    owners: [owner],
    length: lengthOf(line),
  };
  borders.set(key, border);
  return { border, isBackward };
}

export const lineOf = ({ border, isBackward }: Side): Line =>
  isBackward ? border.line.toReversed() : border.line;

/** The cheapest way along borders between the junctions nearest to two spots. */
export function findWay(
  { borders }: BorderNet,
  [start, end]: readonly [Spot, Spot],
  costOf: (border: Border) => number,
): Border[] {
  const ways = new Map<string, { border: Border; to: string }[]>();
  const spots = new Map<string, Spot>();
  for (const border of borders) {
    const add = (from: string, to: string) => ways.set(from, [...(ways.get(from) ?? []), { border, to }]);
    add(border.from, border.to);
    add(border.to, border.from);
    for (const [key, spot] of [
      [border.from, border.line[0]],
      [border.to, border.line.at(-1)],
    ] as const)
      if (spot) spots.set(key, spot);
  }
  const nearest = (wanted: Spot) =>
    [...spots].reduce((best, one) => (distance(one[1], wanted) < distance(best[1], wanted) ? one : best))[0];
  return walk(ways, nearest(start), nearest(end), costOf);
}

type Ways = ReadonlyMap<string, readonly { border: Border; to: string }[]>;

/** Dijkstra over a few hundred junctions. */
function walk(ways: Ways, start: string, end: string, costOf: (border: Border) => number): Border[] {
  const reached = new Map([[start, { cost: 0, way: [] as Border[] }]]);
  const done = new Set<string>();
  for (;;) {
    const open = [...reached].filter(([key]) => !done.has(key));
    const [first] = open.toSorted((a, b) => a[1].cost - b[1].cost);
    if (!first) return [];
    const [key, { cost, way }] = first;
    if (key === end) return way;
    done.add(key);
    for (const { border, to } of ways.get(key) ?? []) {
      const next = cost + costOf(border);
      if (next < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY))
        reached.set(to, { cost: next, way: [...way, border] });
    }
  }
}
