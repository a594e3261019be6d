import { type GridLayer, type Map as LeafletMap, tileLayer } from "leaflet";
import type { BaseLayer, PictureLayer, StreetLayer } from "@/server/domain/map/base-layer";

/** Shows the first layer; where it does not answer, the next takes its place. Returns what removes it again. */
export function showBaseLayers(map: LeafletMap, layers: readonly BaseLayer[]): () => void {
  let isOver = false;
  let shown: GridLayer | undefined;

  async function show([first, ...others]: readonly BaseLayer[]): Promise<void> {
    if (!first || isOver) return;
    const isUseless = first.kind === "pictures" && others.length > 0 && !navigator.onLine;
    if (isUseless) return show(others);
    const layer = first.kind === "pictures" ? pictures(first) : await streets(first);
    if (isOver) return;
    shown = layer;
    if (first.kind === "pictures" && first.patienceMs !== null && others.length > 0)
      whenSilent(layer, first.patienceMs, () => {
        layer.remove();
        void show(others);
      });
    layer.addTo(map);
  }

  void show(layers);
  return () => {
    isOver = true;
    shown?.remove();
  };
}

/** The public tile servers ask for a referrer, which our pages otherwise keep to themselves. */
const pictures = ({ url, attribution }: PictureLayer): GridLayer =>
  tileLayer(url, { attribution, maxNativeZoom: 19, referrerPolicy: "strict-origin-when-cross-origin" });

/** Loaded where a map draws streets, once the page has nothing better to do. */
async function streets(source: StreetLayer): Promise<GridLayer> {
  await whenIdle();
  const { createStreetLayer } = await import("./streets/street-layer");
  return createStreetLayer(source);
}

/** Calls once when the first tile fails or none has come in time; after a tile has come, never. */
function whenSilent(layer: GridLayer, patienceMs: number, giveUp: () => void): void {
  const end = () => {
    clearTimeout(timer);
    layer.off("tileload", end).off("tileerror", fail).off("remove", end);
  };
  const fail = () => {
    end();
    giveUp();
  };
  const timer = setTimeout(fail, patienceMs);
  layer.on("tileload", end).on("tileerror", fail).on("remove", end);
}

const whenIdle = () =>
  new Promise<void>((done) => {
    // Safari has no idle callback.
    if ("requestIdleCallback" in window) requestIdleCallback(() => done(), { timeout: 1_500 });
    else setTimeout(done, 100);
  });
