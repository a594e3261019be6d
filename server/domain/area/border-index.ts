import type { Point } from "../geo";
import { scaleAt, segmentDistance } from "./geometry";

type Edge = { code: string; from: GeoJSON.Position; to: GeoJSON.Position };
type Shape = { code: string; geometry: GeoJSON.MultiPolygon };

const cellDegrees = 0.001;
const columns = 400_000;
const cellOf = (degrees: number) => Math.floor((degrees + 180) / cellDegrees);

/**
 * Borders of shapes, indexed by cells of about 110 m, so that "is another shape's border within `metres`" checks a
 * handful of edges. Returns the same as `distanceToBorder` over every other shape.
 */
export function indexBorders(
  shapes: readonly Shape[],
  metres: number,
): (point: Point, ownCode: string) => boolean {
  const grid = new Map<number, Edge[]>();
  for (const { code, geometry } of shapes) {
    for (const ring of geometry.coordinates.flat()) {
      ring.slice(1).forEach((to, index) => {
        file(grid, { code, from: ring[index] ?? to, to }, metres);
      });
    }
  }
  return (point, ownCode) => {
    const edges = grid.get(cellOf(point.latitude) * columns + cellOf(point.longitude));
    if (!edges) return false;
    const scale = scaleAt(point.latitude);
    return edges.some(
      (edge) => edge.code !== ownCode && segmentDistance(edge.from, edge.to, point, scale) <= metres,
    );
  };
}

/** A long edge is indexed piece by piece, so that it costs its length and not the area of its bounding box. */
function file(grid: Map<number, Edge[]>, edge: Edge, metres: number): void {
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [edge.from, edge.to];
  const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / cellDegrees));
  const at = (start: number, end: number, share: number) => start + (end - start) * share;
  for (let piece = 0; piece < pieces; piece += 1) {
    const [start, end] = [piece / pieces, (piece + 1) / pieces];
    const xs: [number, number] = [at(x1, x2, start), at(x1, x2, end)];
    const ys: [number, number] = [at(y1, y2, start), at(y1, y2, end)];
    fileIn(grid, edge, xs, ys, metres);
  }
}

function fileIn(
  grid: Map<number, Edge[]>,
  edge: Edge,
  xs: [number, number],
  ys: [number, number],
  metres: number,
): void {
  const furthest = scaleAt(Math.max(...ys.map(Math.abs)));
  const [marginX, marginY] = [(1.01 * metres) / furthest.x, (1.01 * metres) / furthest.y];
  for (let row = cellOf(Math.min(...ys) - marginY); row <= cellOf(Math.max(...ys) + marginY); row += 1) {
    for (let col = cellOf(Math.min(...xs) - marginX); col <= cellOf(Math.max(...xs) + marginX); col += 1) {
      const key = row * columns + col;
      const edges = grid.get(key);
      if (!edges) grid.set(key, [edge]);
      else if (edges.at(-1) !== edge) edges.push(edge);
    }
  }
}
