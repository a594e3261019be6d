import type { Point } from "../geo";

/** Public positions of sensitive categories are on a grid of 0.002° (about 220 m); the others are rounded to 1 m. */
export function publicPoint(point: Point, isSensitive: boolean): Point {
  const step = isSensitive ? 0.002 : 0.00001;
  const snap = (degrees: number) => Number((Math.round(degrees / step) * step).toFixed(5));
  return { latitude: snap(point.latitude), longitude: snap(point.longitude) };
}
