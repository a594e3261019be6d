import type { Point } from "../geo";
import type { GridCell } from "./mercator";

/** The tile's edges in degrees; a position on the north or west edge is inside, one on the others is not. */
export type TileBounds = { west: number; south: number; east: number; north: number };

const degrees = (angle: number) => (angle * 180) / Math.PI;

export function tileBoundsOf({ z, x, y }: GridCell): TileBounds {
  return {
    west: longitudeAt(x, z),
    east: longitudeAt(x + 1, z),
    north: latitudeAt(y, z),
    south: latitudeAt(y + 1, z),
  };
}

/** The tile's centre on the map (not of its degrees). */
export function centreOf({ z, x, y }: GridCell): Point {
  return { latitude: latitudeAt(y + 0.5, z), longitude: longitudeAt(x + 0.5, z) };
}

/** The tiles of a deeper zoom that fill this one, row by row; 4 for each level in between. */
export function childrenOf(tile: GridCell, z: number): GridCell[] {
  const side = 2 ** (z - tile.z);
  return Array.from({ length: side * side }, (_, index) => ({
    z,
    x: tile.x * side + (index % side),
    y: tile.y * side + Math.floor(index / side),
  }));
}

/** The tile of a shallower zoom that contains this one. */
export function parentOf(tile: GridCell, z: number): GridCell {
  const side = 2 ** (tile.z - z);
  return { z, x: Math.floor(tile.x / side), y: Math.floor(tile.y / side) };
}

const longitudeAt = (column: number, z: number) => (column / 2 ** z) * 360 - 180;
const latitudeAt = (row: number, z: number) =>
  degrees(Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))));

/** A position within a tile, from its north-west corner, as shares of its side (outside 0 to 1 when beside it). */
export function tileShareOf(
  { z, x, y }: GridCell,
  { latitude, longitude }: Point,
): { left: number; top: number } {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { left: ((longitude + 180) / 360) * 2 ** z - x, top: down * 2 ** z - y };
}
