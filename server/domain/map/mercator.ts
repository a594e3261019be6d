import type { Point } from "../geo";

/** Web Mercator (EPSG:3857) as the usual map tiles use it: at zoom z the world is 2^z by 2^z cells, from the north-west. */
export type GridCell = { z: number; x: number; y: number };

/** The cell of a zoom that contains a position. */
export function cellOf({ latitude, longitude }: Point, z: number): GridCell {
  const size = 2 ** z;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = Math.floor(((longitude + 180) / 360) * size);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size);
  const inside = (value: number) => Math.min(size - 1, Math.max(0, value));
  return { z, x: inside(x), y: inside(y) };
}

export const scopeOfCell = ({ z, x, y }: GridCell): string => `${z}/${x}/${y}`;
