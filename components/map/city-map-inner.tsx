"use client";

import { type Ref, useEffect, useImperativeHandle, useState, useSyncExternalStore } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import { useTranslations } from "use-intl";
import type { MapFilter } from "@/server/domain/map/filter";
import { layerAt } from "@/server/domain/map/level";
import type { Mark } from "@/server/domain/map/marks";
import type { View } from "./address";
import { BaseMap } from "./base-map";
import { mapLevelOf } from "./level-of";
import { go, goNearer, LiveMarks } from "./live-marks";
import { PlaceNames } from "./place-names";
import { ShapesLayer } from "./shapes-layer";
import { MarkSymbols } from "./tiles/mark-symbols";
import type { ViewStore } from "./tiles/view-store";

/** The whole mainland; the Thousand Islands are reached by panning. */
const mainland: [[number, number], [number, number]] = [
  [-6.372, 106.686],
  [-6.075, 106.973],
];

/** What other components may call on the map. */
export type MapHandle = { show: (view: View) => void; press: (mark: Mark) => void };

export type CityMapProps = {
  filter: MapFilter;
  view: View | null;
  store: ViewStore;
  onView: (view: View) => void;
  handle: Ref<MapHandle>;
};

export function CityMapInner({ view, ...rest }: CityMapProps) {
  const t = useTranslations("map");
  const isWhole = useSyncExternalStore(listenToWidth, () => isBesideTheList().matches);
  return (
    <>
      <MarkSymbols />
      <BaseMap
        isWhole={isWhole}
        {...(view
          ? { center: [view.latitude, view.longitude] as [number, number], zoom: view.zoom }
          : { bounds: mainland })}
        label={t("label")}
        className="h-full"
      >
        <Layers {...rest} />
      </BaseMap>
    </>
  );
}

/** The map and its list side by side fill the screen; above it, the map is a part of a page that scrolls. */
const isBesideTheList = () => matchMedia("(min-width: 64rem)");

function listenToWidth(listener: () => void): () => void {
  const query = isBesideTheList();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

type LayersProps = Omit<CityMapProps, "view">;

function Layers({ filter, store, onView, handle }: LayersProps) {
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({
    moveend: () => {
      setZoom(map.getZoom());
      const { lat: latitude, lng: longitude } = map.getCenter();
      onView({ latitude, longitude, zoom: map.getZoom() });
    },
  });
  useImperativeHandle(handle, () => ({
    show: (view) => go(map, view),
    press: (mark) => goNearer(map, mark),
  }));
  const isDrawn = useNextTask();
  const level = mapLevelOf(zoom) ?? "kelurahan";
  return (
    <>
      <ShapesLayer level="kota" />
      {level !== "kota" && <ShapesLayer level={level} filled={false} />}
      {mapLevelOf(zoom) === null && <PlaceNames />}
      {layerAt(zoom).kind === "cells" && <DensityLegend />}
      {isDrawn && <LiveMarks filter={filter} store={store} />}
    </>
  );
}

/** What the shades of a density mean. */
function DensityLegend() {
  const t = useTranslations("map");
  return (
    <p className="leaflet-bottom leaflet-left map-legend">
      {t("few")} <span className="map-legend-scale" /> {t("many")}
    </p>
  );
}

/** False at first, true a task later: on a slow phone this lets input events in between. */
function useNextTask(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNext(true));
    return () => clearTimeout(timer);
  }, []);
  return isNext;
}
