import type { Point } from "../geo";

/** [west, south, east, north] in degrees. */
export type Bounds = [number, number, number, number];
type Ring = GeoJSON.Position[];

export function boundsOf(geometry: GeoJSON.MultiPolygon): Bounds {
  const bounds: Bounds = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of geometry.coordinates.flat(2)) {
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  }
  return bounds;
}

/** Whether the position is within `metres` of the box. */
export function nearBounds([west, south, east, north]: Bounds, point: Point, metres: number): boolean {
  const latitude = metres / 111_000;
  const longitude = latitude / Math.cos((point.latitude * Math.PI) / 180);
  const insideLongitude = point.longitude >= west - longitude && point.longitude <= east + longitude;
  return insideLongitude && point.latitude >= south - latitude && point.latitude <= north + latitude;
}

/** Metres in a degree of longitude (x) and of latitude (y). */
type Scale = { x: number; y: number };

/** Flat to 0.1 % over 10 km. */
export const scaleAt = (latitude: number): Scale => ({
  x: 111_320 * Math.cos((latitude * Math.PI) / 180),
  y: 110_574,
});

/** Distance in metres from a point to the nearest border of a shape. */
export function distanceToBorder(geometry: GeoJSON.MultiPolygon, point: Point): number {
  const scale = scaleAt(point.latitude);
  let best = Number.POSITIVE_INFINITY;
  for (const ring of geometry.coordinates.flat()) {
    for (let index = 1; index < ring.length; index += 1) {
      best = Math.min(best, segmentDistance(ring[index - 1] ?? [], ring[index] ?? [], point, scale));
    }
  }
  return best;
}

/** Distance in metres from a position to a segment. */
export function segmentDistance(
  from: GeoJSON.Position,
  to: GeoJSON.Position,
  point: Point,
  scale: Scale,
): number {
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  const [ax, ay] = [(x1 - point.longitude) * scale.x, (y1 - point.latitude) * scale.y];
  const [dx, dy] = [(x2 - x1) * scale.x, (y2 - y1) * scale.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

const ringArea = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

/** Why a ring is invalid; null when it is valid. */
export function ringFault(ring: Ring): string | null {
  if (ring.length < 4) return "ring_too_short";
  if (ring.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return "coordinate_not_a_number";
  if (ring.some(([x = 0, y = 0]) => x < 105 || x > 108 || y < -8 || y > -4))
    return "coordinate_outside_region";
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return "ring_not_closed";
  return Math.abs(ringArea(ring)) < 1e-10 ? "ring_without_area" : null;
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946), coordinates to 5 decimals (1 m). */
export function tidy(polygons: GeoJSON.Position[][][]): GeoJSON.MultiPolygon {
  const round = (value = 0) => Number(value.toFixed(5));
  const coordinates = polygons.map((polygon) =>
    polygon.map((ring, index) => {
      const rounded = ring.map(([x, y]) => [round(x), round(y)]);
      const isHole = index > 0;
      return ringArea(rounded) > 0 === isHole ? rounded.reverse() : rounded;
    }),
  );
  return { type: "MultiPolygon", coordinates };
}

/** A position for a label: of the middles of the horizontal cuts through the largest ring, the widest. */
export function labelPoint(geometry: GeoJSON.MultiPolygon): Point {
  const rings = geometry.coordinates.flatMap((polygon) => (polygon[0] ? [polygon[0]] : []));
  const ring = rings.sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))[0] ?? [];
  const [, south, , north] = boundsOf({ type: "MultiPolygon", coordinates: [[ring]] });
  const cuts = [0.3, 0.4, 0.5, 0.6, 0.7].flatMap((share) => widestCut(ring, south + (north - south) * share));
  const widest = cuts.sort((a, b) => b.width - a.width)[0];
  return widest
    ? { latitude: widest.latitude, longitude: widest.longitude }
    : { latitude: south, longitude: 0 };
}

function widestCut(ring: Ring, latitude: number) {
  const crossings: number[] = [];
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1));
  }
  crossings.sort((a, b) => a - b);
  const cuts = [];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [west = 0, east = 0] = [crossings[index], crossings[index + 1]];
    cuts.push({ latitude, longitude: (west + east) / 2, width: east - west });
  }
  return cuts;
}
