import type { Point } from "../geo";

type Shape = { geometry: GeoJSON.MultiPolygon; name: string };

/** The name of the shape that contains a position, or null. Even-odd over all rings, so holes are outside. */
export function nameOfPlace(shapes: readonly Shape[], point: Point): string | null {
  return shapes.find(({ geometry }) => holds(geometry, point))?.name ?? null;
}

function holds({ coordinates }: GeoJSON.MultiPolygon, { latitude, longitude }: Point): boolean {
  let inside = false;
  for (const ring of coordinates.flat()) {
    for (let index = 1; index < ring.length; index++) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      const crosses = y1 > latitude !== y2 > latitude;
      if (crosses && longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}
