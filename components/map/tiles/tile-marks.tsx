"use client";

import "./marks.css";
import { useQueryClient } from "@tanstack/react-query";
import type { Handler, Map as LeafletMap } from "leaflet";
import { useEffect, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import { useTRPC } from "@/components/trpc/client";
import { canonicalFilter, type MapFilter } from "@/server/domain/map/filter";
import { deepestZoom, shallowest } from "@/server/domain/map/level";
import type { GridCell } from "@/server/domain/map/mercator";
import { mapLevelOf } from "../level-of";
import type { DrawnMark } from "./arrange";
import { createTileLayer, type TileQuery } from "./tile-layer";
import { useMarkTexts } from "./use-mark-texts";
import type { ViewStore } from "./view-store";

const pane = "marks";
/** Milliseconds after which visible tiles are revalidated; an unchanged one costs an ETag. */
const round = 15_000;

type TileMarksProps = {
  filter: MapFilter;
  store: ViewStore;
  /** `byKeyboard`: pressed without a pointer, so the focus has to follow. */
  onPress: (mark: DrawnMark, byKeyboard: boolean) => void;
};

/** The marks of every visible tile. */
export function TileMarks({ filter, store, onPress }: TileMarksProps) {
  const [map, client, trpc] = [useMap(), useQueryClient(), useTRPC()];
  const [zoom, setZoom] = useState(map.getZoom());
  const wordsOf = useMarkTexts(mapLevelOf(zoom));
  const spelled = canonicalFilter(filter);
  const queryOf = (tile: GridCell): TileQuery =>
    trpc.map.tile.queryOptions(
      { ...tile, ...spelled },
      {
        staleTime: round / 2,
        refetchInterval: round,
        placeholderData: (before) => before,
        trpc: { abortOnUnmount: true, context: { alone: true } },
      },
    ) as unknown as TileQuery;
  const latest = useRef({ queryOf, wordsOf, onPress });
  latest.current = { queryOf, wordsOf, onPress };
  const marks = useRef<ReturnType<typeof createTileLayer> | null>(null);

  useEffect(() => {
    if (!map.getPane(pane)) map.createPane(pane);
    const tiles = createTileLayer({
      client,
      store,
      pane,
      queryOf: (tile) => latest.current.queryOf(tile),
      wordsOf: (mark, others) => latest.current.wordsOf(mark, others),
      zoomOf: () => map.getZoom(),
    });
    marks.current = tiles;
    const look = () => {
      setZoom(map.getZoom());
      store.setView(viewOf(map));
      tiles.paint();
    };
    const press = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-key]") : null;
      const byKeyboard = event.detail === 0;
      if (!button?.dataset.key || (!byKeyboard && hasDragged(map))) return;
      const mark = tiles.find(button.dataset.key);
      // For Leaflet a click on the map closes the popup that this one opens.
      event.stopPropagation();
      if (mark) latest.current.onPress(mark, byKeyboard);
    };
    tiles.layer.addTo(map);
    const container = map.getPane(pane);
    container?.addEventListener("click", press);
    map.on("moveend", look);
    look();
    return () => {
      map.off("moveend", look);
      container?.removeEventListener("click", press);
      tiles.layer.remove();
      marks.current = null;
    };
  }, [map, client, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the layer reads the filter through `latest`.
  useEffect(() => marks.current?.ask(), [JSON.stringify(spelled)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layer reads the words through `latest`.
  useEffect(() => marks.current?.paint(), [wordsOf]);
  return null;
}

/** Bounds of the screen, and the zoom of its tiles: the deepest ones serve the zooms beyond. */
function viewOf(map: LeafletMap) {
  const bounds = map.getBounds();
  return {
    zoom: Math.min(Math.max(map.getZoom(), shallowest), deepestZoom),
    bounds: {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    },
  };
}

/** The end of a drag is a click event. Leaflet's types lack `moved`. */
const hasDragged = (map: LeafletMap) =>
  map.dragging.enabled() && (map.dragging as Handler & { moved: () => boolean }).moved();
