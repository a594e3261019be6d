import { type Coords, type DoneCallback, GridLayer } from "leaflet";
import type { StreetLayer } from "@/server/domain/map/base-layer";
import { createPainter } from "./painter";
import { currentPalette } from "./palette";

type Canvas = HTMLCanvasElement & { isGone?: boolean };

/** Streets from a PMTiles archive, painted on canvases. Fires `tileerror` as a layer of pictures does. */
export function createStreetLayer({ url, maxZoom, attribution }: StreetLayer): GridLayer {
  const canvases = new Map<string, Canvas>();
  const painter = createPainter({ url, maxZoom, palette: currentPalette() }, (key) => {
    const [x = 0, y = 0, z = 0] = key.split(":").map(Number);
    const canvas = canvases.get(key);
    // A name that reaches in from a tile beside it; what failed before has fired its error.
    if (canvas) void paintTile({ x, y, z }, canvas).catch(() => undefined);
  });

  async function paintTile(place: { x: number; y: number; z: number }, canvas: Canvas): Promise<void> {
    const draw = await painter.prepare(place);
    if (!canvas.isGone) draw(canvas);
  }

  const layer = new GridLayer({ attribution, keepBuffer: 1 });
  return Object.assign(layer, {
    createTile(place: Coords, done: DoneCallback): HTMLElement {
      const canvas: Canvas = document.createElement("canvas");
      canvases.set(painter.keyOf(place), canvas);
      paintTile(place, canvas).then(
        () => done(undefined, canvas),
        (error: Error) => done(error, canvas),
      );
      return canvas;
    },
  }).on("tileunload", ({ coords, tile }) => {
    Object.assign(tile, { isGone: true });
    canvases.delete(painter.keyOf(coords));
  });
}
