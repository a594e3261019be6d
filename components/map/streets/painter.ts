import Point from "@mapbox/point-geometry";
import { Labelers, paint, sourcesToViews } from "protomaps-leaflet";
import { labelRulesOf } from "./label-rules";
import { paintRulesOf } from "./paint-rules";
import type { StreetPalette } from "./palette";

type Place = { x: number; y: number; z: number };
type Source = { url: string; maxZoom: number; palette: StreetPalette };

const size = 256;
/** Names that reach into the next tile are drawn there too. */
const reach = 16;
const sharpest = 2;

/** Paints tiles of streets; `onStale` names tiles that a later name reaches into. */
export function createPainter({ url, maxZoom, palette }: Source, onStale: (key: string) => void) {
  const view = sourcesToViews({ url, maxDataZoom: maxZoom }).get("");
  const scratch = document.createElement("canvas").getContext("2d");
  if (!view || !scratch) throw new Error("no canvas");
  const paintRules = paintRulesOf(palette);
  const labelers = new Labelers(scratch, labelRulesOf(palette), 24, (stale) => {
    for (const key of stale) onStale(key);
  });
  const fonts = loadFonts();
  const ratio = Math.min(sharpest, Math.max(1, window.devicePixelRatio));

  /** Loads what the tile shows; the result draws it. */
  async function prepare({ x, y, z }: Place): Promise<(canvas: HTMLCanvasElement) => void> {
    const [tile] = await Promise.all([view?.getDisplayTile({ x, y, z }), fonts]);
    return (canvas) => {
      if (!tile) return;
      const tiles = new Map([["", [tile]]]);
      labelers.add(z, tiles);
      canvas.width = canvas.height = size * ratio;
      const context = canvas.getContext("2d");
      if (!context) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = palette.land;
      context.fillRect(0, 0, size, size);
      const origin = new Point(size * x, size * y);
      paint(context, z, tiles, labelers.getIndex(z) ?? null, paintRules, around(origin), origin, false);
    };
  }

  return { prepare, keyOf: ({ x, y, z }: Place) => `${x}:${y}:${z}` };
}

const around = ({ x, y }: Point) => ({
  minX: x - reach,
  minY: y - reach,
  maxX: x + size + reach,
  maxY: y + size + reach,
});

/** A canvas does not wait for a typeface by itself; without it the names are in the browser's own. */
function loadFonts(): Promise<unknown> {
  const family = "13px 'Plus Jakarta Sans Variable'";
  return Promise.all([500, 600, 700].map((weight) => document.fonts.load(`${weight} ${family}`))).catch(
    () => null,
  );
}
