import { type QueryClient, QueryObserver, type QueryObserverOptions } from "@tanstack/react-query";
import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions, type TileEvent } from "leaflet";
import { deepestZoom, shallowest, tileSize } from "@/server/domain/map/level";
import { type Mark, marksOf } from "@/server/domain/map/marks";
import type { GridCell } from "@/server/domain/map/mercator";
import type { TileResponse } from "@/server/domain/map/response";
import { cityBounds } from "../city-bounds";
import { arrange, type DrawnMark, type MarkTexts } from "./arrange";
import { paintTile } from "./paint-tile";
import type { ViewStore } from "./view-store";

// biome-ignore lint/suspicious/noExplicitAny: react-query's own type for options of any query.
export type TileQuery = QueryObserverOptions<TileResponse, any, TileResponse, TileResponse, any>;

type TileLayerOptions = {
  client: QueryClient;
  store: ViewStore;
  /** The map pane that contains the marks. */
  pane: string;
  queryOf: (tile: GridCell) => TileQuery;
  wordsOf: (mark: Mark, others: number) => MarkTexts;
  /** The map's zoom: marks of its tiles do not touch each other. */
  zoomOf: () => number;
};

type Live = {
  tile: GridCell;
  paint: (drawn: readonly DrawnMark[]) => void;
  ask: () => void;
  stop: () => void;
  marks: () => readonly Mark[];
};

const keyOf = ({ z, x, y }: GridCell) => `${z}/${x}/${y}`;

/**
 * Leaflet decides which tiles exist, keeps those of the previous zoom until the new ones are loaded, and reports
 * removed ones; react-query loads them. Call `ask` after the filter changed, `paint` after the texts did.
 */
export function createTileLayer({ client, store, pane, queryOf, wordsOf, zoomOf }: TileLayerOptions) {
  const live = new Map<string, Live>();
  const { paint, find } = makePainter(live, wordsOf, zoomOf);

  function createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile: GridCell = { z: coords.z, x: coords.x, y: coords.y };
    const element = document.createElement("div");
    const observer = new QueryObserver(client, queryOf(tile));
    let [marks, isReady]: [readonly Mark[], boolean] = [[], false];
    let [seen, before]: [TileResponse | undefined, ReadonlySet<string> | null] = [undefined, null];
    const take = ({ data, isError }: { data: TileResponse | undefined; isError: boolean }) => {
      if (data && data !== seen) {
        seen = data;
        before = isReady ? new Set(marks.map(({ key }) => key)) : null;
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
    live.set(keyOf(tile), {
      tile,
      paint: (own) => paintTile(element, tile, own, wordsOf, (key) => before !== null && !before.has(key)),
      stop,
      ask: () => observer.setOptions(queryOf(tile)),
      marks: () => marks,
    });
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
    paint();
  });
  return {
    layer,
    ask: () => {
      for (const tile of live.values()) tile.ask();
    },
    paint,
    find,
  };
}

/** Paints all tiles of the map's zoom together, once for those that arrive together. */
function makePainter(
  live: ReadonlyMap<string, Live>,
  wordsOf: TileLayerOptions["wordsOf"],
  zoomOf: TileLayerOptions["zoomOf"],
) {
  let drawn: ReadonlyMap<string, DrawnMark> = new Map();
  let isAsked = false;

  /** Tiles of another zoom are leftovers of the previous one and stay as they are. */
  function paintAll(): void {
    isAsked = false;
    const current = [...live.values()].filter(({ tile }) => tile.z === Math.min(zoomOf(), deepestZoom));
    const marks = current.flatMap((tile) => tile.marks());
    drawn = new Map(arrange(marks, zoomOf(), wordsOf).map((one) => [one.mark.key, one]));
    for (const tile of current) tile.paint(tile.marks().flatMap(({ key }) => drawn.get(key) ?? []));
  }

  return {
    paint(): void {
      if (!isAsked) queueMicrotask(paintAll);
      isAsked = true;
    },
    find: (key: string): DrawnMark | undefined => drawn.get(key),
  };
}
