import { scaleAt, segmentDistance } from "./geometry";

type Ring = GeoJSON.Position[];

const keyOf = ([x, y]: GeoJSON.Position) => `${x},${y}`;

/**
 * The same shapes with fewer corners, none moved by more than `metres`. A shared border is cut where a third one
 * joins and simplified once for both, so that no gap opens.
 */
export function simplifyTogether(
  geometries: readonly GeoJSON.MultiPolygon[],
  metres: number,
): GeoJSON.MultiPolygon[] {
  const isJunction = findJunctions(geometries.flatMap(({ coordinates }) => coordinates.flat()));
  return geometries.map(({ coordinates }) => ({
    type: "MultiPolygon",
    coordinates: coordinates.map((rings) => rings.map((ring) => thinRing(ring, isJunction, metres))),
  }));
}

/** Corners where borders meet: those without exactly two neighbours in the net of all borders. */
function findJunctions(rings: readonly Ring[]): (position: GeoJSON.Position) => boolean {
  const neighbours = new Map<string, Set<string>>();
  const join = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const ring of rings) {
    const keys = ring.map(keyOf);
    keys.slice(1).forEach((key, index) => {
      join(keys[index] ?? key, key);
      join(key, keys[index] ?? key);
    });
  }
  return (position) => neighbours.get(keyOf(position))?.size !== 2;
}

function thinRing(ring: Ring, isJunction: (position: GeoJSON.Position) => boolean, metres: number): Ring {
  const open = ring.slice(0, -1);
  const [first = 0, ...others] = cutsOf(open, isJunction);
  const turned = [...open.slice(first), ...open.slice(0, first + 1)];
  const ends = [...others.map((index) => index - first), open.length];
  let start = 0;
  const thinned = ends.flatMap((end) => {
    const arc = thinArc(turned.slice(start, end + 1), metres);
    start = end;
    return arc.slice(0, -1);
  });
  return thinned.length < 3 ? ring : [...thinned, thinned[0] ?? []];
}

/** Where to cut: at the junctions; a ring without any at its smallest corner, the same from both sides. */
function cutsOf(open: Ring, isJunction: (position: GeoJSON.Position) => boolean): number[] {
  const junctions = open.flatMap((position, index) => (isJunction(position) ? [index] : []));
  if (junctions.length > 0) return junctions;
  const keys = open.map(keyOf);
  return [keys.indexOf([...keys].sort()[0] ?? "")];
}

/** Simplified in the same direction for both shapes, so that they keep the same corners. */
function thinArc(arc: Ring, metres: number): Ring {
  const keys = arc.map(keyOf);
  const forward = keys.join(" ");
  const backward = [...keys].reverse().join(" ");
  return forward <= backward ? thin(arc, metres) : thin([...arc].reverse(), metres).reverse();
}

/** Douglas-Peucker: keeps the corner furthest from the chord while it is further than `metres`. */
function thin(arc: Ring, metres: number): Ring {
  const [from = [], to = []] = [arc[0], arc.at(-1)];
  let [furthest, distance] = [0, metres];
  for (let index = 1; index < arc.length - 1; index += 1) {
    const [longitude = 0, latitude = 0] = arc[index] ?? [];
    const away = segmentDistance(from, to, { latitude, longitude }, scaleAt(latitude));
    if (away > distance) [furthest, distance] = [index, away];
  }
  if (furthest === 0) return [from, to];
  return [...thin(arc.slice(0, furthest + 1), metres).slice(0, -1), ...thin(arc.slice(furthest), metres)];
}
