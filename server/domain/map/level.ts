/** The zooms of tiles. */
export const shallowest = 9;
export const deepestZoom = 18;

/** What a tile of a zoom shows: counts of areas when far, then their density in cells, single complaints when near. */
type Layer =
  | { kind: "areas"; level: "kota" | "kecamatan" | "kelurahan" }
  | { kind: "cells" }
  | { kind: "points" };

export function layerAt(zoom: number): Layer {
  if (zoom <= 11) return { kind: "areas", level: "kota" };
  if (zoom <= 13) return { kind: "areas", level: "kecamatan" };
  if (zoom <= 14) return { kind: "areas", level: "kelurahan" };
  if (zoom <= 15) return { kind: "cells" };
  return { kind: "points" };
}

/** The nearest zoom that shows the parts of an area, a cell or a tile of this zoom. */
export function nearerZoom(zoom: number): number {
  const here = JSON.stringify(layerAt(zoom));
  const next = [1, 2, 3].map((step) => zoom + step).find((one) => JSON.stringify(layerAt(one)) !== here);
  return Math.min(next ?? zoom + 1, deepestZoom);
}

/** Single complaints of a tile at most; the rest is a number. */
export const pointsPerTile = 16;
/** Late complaints that stand out of a tile's density at most. */
export const latePerTile = 4;
/** The zoom of a density's cells, 4 × 4 to a tile; counts of closer tiles are those of its cells. */
export const cellZoom = 17;
const cellsPerTile = 16;
/** Side of a tile on the screen, in CSS pixels. */
export const tileSize = 256;

/** The most marks of a view of this size (CSS pixels): every visible tile, full. */
export function marksAtMost(width: number, height: number): number {
  const touched = (pixels: number) => Math.floor((pixels - 1) / tileSize) + 2;
  return touched(width) * touched(height) * Math.max(pointsPerTile + 1, cellsPerTile + latePerTile);
}
