import type { Point } from "../geo";
import { distanceToBorder, scaleAt } from "./geometry";

type Shape = GeoJSON.MultiPolygon;

/** Signed by the ring's direction: the loops of a figure of eight cancel out. */
function ringSquareMetres(ring: readonly GeoJSON.Position[]): number {
  const scale = scaleAt(ring[0]?.[1] ?? 0);
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
  return (Math.abs(doubled) / 2) * scale.x * scale.y;
}

/** Square metres without holes. */
export const squareMetres = ({ coordinates }: Shape): number =>
  coordinates.reduce((total, [outer = [], ...holes]) => {
    const taken = holes.reduce((sum, hole) => sum + ringSquareMetres(hole), 0);
    return total + ringSquareMetres(outer) - taken;
  }, 0);

/** Whether a position is inside, by the even-odd rule; undefined on the border. */
export function containsPoint({ coordinates }: Shape, { latitude, longitude }: Point): boolean {
  let inside = false;
  for (const ring of coordinates.flat()) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      const crosses = y1 > latitude !== y2 > latitude;
      if (crosses && longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

/** The shape that contains a position, else the nearest. */
export function shapeOf<One extends { shape: Shape }>(shapes: readonly One[], point: Point): One | null {
  const holder = shapes.find(({ shape }) => containsPoint(shape, point));
  const byDistance = () =>
    shapes
      .map((one) => ({ one, distance: distanceToBorder(one.shape, point) }))
      .sort((a, b) => a.distance - b.distance)[0]?.one;
  return holder ?? byDistance() ?? null;
}
