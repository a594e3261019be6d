import { type QueryClient, QueryObserver, type QueryObserverOptions } from "@tanstack/react-query";
import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions, type TileEvent } from "leaflet";
import { deepestZoom, shallowest, tileSize } from "@/server/domain/map/level";
import { type Mark, marksOf } from "@/server/domain/map/marks";
import type { GridCell } from "@/server/domain/map/mercator";
import type { TileResponse } from "@/server/domain/map/response";
import { cityBounds } from "../city-bounds";
import { type MarkTexts, paintTile } from "./paint-tile";
import type { ViewStore } from "./view-store";

// biome-ignore lint/suspicious/noExplicitAny: react-query's own type for options of any query.
export type TileQuery = QueryObserverOptions<TileResponse, any, TileResponse, TileResponse, any>;

type TileLayerOptions = {
  client: QueryClient;
  store: ViewStore;
  /** The map pane that contains the marks. */
  pane: string;
  queryOf: (tile: GridCell) => TileQuery;
  wordsOf: (mark: Mark) => MarkTexts;
};

type Live = { paint: () => void; ask: () => void; stop: () => void; marks: () => readonly Mark[] };

const keyOf = ({ z, x, y }: GridCell) => `${z}/${x}/${y}`;

/**
 * Leaflet decides which tiles exist, keeps those of the previous zoom until the new ones are loaded, and reports
 * removed ones; react-query loads them. Call `ask` after the filter changed, `paint` after the texts did.
 */
export function createTileLayer({ client, store, pane, queryOf, wordsOf }: TileLayerOptions) {
  const live = new Map<string, Live>();

  function createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile: GridCell = { z: coords.z, x: coords.x, y: coords.y };
    const element = document.createElement("div");
    const observer = new QueryObserver(client, queryOf(tile));
    let [marks, isReady]: [readonly Mark[], boolean] = [[], false];
    const paint = () => paintTile(element, tile, marks, wordsOf);
    const take = ({ data, isError }: { data: TileResponse | undefined; isError: boolean }) => {
      if (data) {
        marks = marksOf(tile, data);
        paint();
      }
      const state = data ? marks : isError ? "failed" : "loading";
      store.setTile(keyOf(tile), { zoom: tile.z, marks: state });
      if (isReady || state === "loading") return;
      isReady = true;
      // Leaflet registers the tile only after this function has returned.
      queueMicrotask(() => done(undefined, element));
    };
    const stop = observer.subscribe(take);
    take(observer.getCurrentResult());
    live.set(keyOf(tile), { paint, stop, ask: () => observer.setOptions(queryOf(tile)), marks: () => marks });
    return element;
  }

  const Layer = GridLayer.extend({ createTile }) as unknown as new (options: GridLayerOptions) => GridLayer;
  const layer = new Layer({
    pane,
    tileSize,
    minZoom: shallowest,
    minNativeZoom: shallowest,
    maxNativeZoom: deepestZoom,
    bounds: cityBounds,
    noWrap: true,
    keepBuffer: 0,
    updateWhenZooming: false,
    updateWhenIdle: false,
  });
  layer.on("tileunload", ({ coords }: TileEvent) => {
    const key = keyOf(coords);
    live.get(key)?.stop();
    live.delete(key);
    store.dropTile(key);
  });
  const each = (act: (tile: Live) => void) => [...live.values()].forEach(act);
  return {
    layer,
    ask: () => each((tile) => tile.ask()),
    paint: () => each((tile) => tile.paint()),
    find: (key: string): Mark | undefined =>
      [...live.values()].flatMap((tile) => tile.marks()).find((mark) => mark.key === key),
  };
}
