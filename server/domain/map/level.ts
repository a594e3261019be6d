/** The zooms at which a tile may be asked for. */
export const shallowest = 9;
export const deepestZoom = 18;

/** What a tile of a zoom shows: counts of areas when far, of squares when nearer, single complaints when near. */
type Layer =
  | { kind: "areas"; level: "kota" | "kecamatan" | "kelurahan" }
  | { kind: "cells"; cellZoom: 17 | 18 }
  | { kind: "points" };

export function layerAt(zoom: number): Layer {
  if (zoom <= 11) return { kind: "areas", level: "kota" };
  if (zoom <= 13) return { kind: "areas", level: "kecamatan" };
  if (zoom <= 14) return { kind: "areas", level: "kelurahan" };
  if (zoom <= 16) return { kind: "cells", cellZoom: zoom === 15 ? 17 : 18 };
  return { kind: "points" };
}

/** The nearest zoom that shows what an area, a square or a tile of this zoom consists of. */
export function nearerZoom(zoom: number): number {
  const here = JSON.stringify(layerAt(zoom));
  const next = [1, 2, 3].map((step) => zoom + step).find((one) => JSON.stringify(layerAt(one)) !== here);
  return Math.min(next ?? zoom + 1, deepestZoom);
}

/** Single complaints that one tile names at most; the rest stand beside them as a number. */
export const pointsPerTile = 16;
/** Squares of a tile: 4 × 4. */
const cellsPerTile = 16;
/** Side of a tile on the screen, in CSS pixels. */
export const tileSize = 256;

/** The most marks that a view of this size (CSS pixels) can hold: every tile that it touches, full. */
export function marksAtMost(width: number, height: number): number {
  const touched = (pixels: number) => Math.floor((pixels - 1) / tileSize) + 2;
  return touched(width) * touched(height) * Math.max(pointsPerTile + 1, cellsPerTile);
}
