"use client";

import type { LatLngBounds } from "leaflet";
import { useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import { BaseMap, type Tiles } from "./base-map";
import { CountMarkers } from "./count-markers";
import type { MapFilter } from "./filter";
import { PointMarkers } from "./point-markers";
import { type Level, ShapesLayer } from "./shapes-layer";

const jakarta: [number, number] = [-6.2, 106.83];

export type CityMapProps = { filter: MapFilter; tiles: Tiles };

export function CityMapInner({ filter, tiles }: CityMapProps) {
  const t = useTranslations("map");
  return (
    <Api>
      <BaseMap center={jakarta} zoom={11} tiles={tiles} label={t("label")} className="h-full">
        <Layers filter={filter} hasTiles={tiles !== null} />
      </BaseMap>
    </Api>
  );
}

/** Counts when far, single complaints when near. */
const levelAt = (zoom: number): Level | null =>
  zoom < 12 ? "kota" : zoom < 14 ? "kecamatan" : zoom < 15 ? "kelurahan" : null;

function Layers({ filter, hasTiles }: { filter: MapFilter; hasTiles: boolean }) {
  const map = useMap();
  const [view, setView] = useState<{ zoom: number; bounds: LatLngBounds }>({
    zoom: map.getZoom(),
    bounds: map.getBounds(),
  });
  useMapEvents({ moveend: () => setView({ zoom: map.getZoom(), bounds: map.getBounds() }) });
  const level = levelAt(view.zoom);
  return (
    <>
      <ShapesLayer level="kota" filled={!hasTiles} />
      {level !== "kota" && <ShapesLayer level={level ?? "kelurahan"} filled={false} />}
      {level ? (
        <CountMarkers level={level} filter={filter} />
      ) : (
        <PointMarkers bounds={view.bounds} filter={filter} />
      )}
    </>
  );
}
