"use client";

import { GeoJSON } from "react-leaflet";
import { useTranslations } from "use-intl";
import { type ShapeLevel, useShapes } from "./shapes";
import { useBaseLayers } from "./use-base-layers";

const weights = { kota: 2.5, kecamatan: 1.4, kelurahan: 0.8 } as const;

/** The built-in areas are computed, not surveyed; the map says so until official boundaries are loaded. */
export function ApproximateNote() {
  const t = useTranslations("map");
  const { data } = useShapes("kota");
  if (!data?.features.some((feature) => feature.properties?.approximate)) return null;
  return (
    <p className="leaflet-top leaflet-right z-[1000] m-3 rounded-card bg-surface px-3 py-1.5 text-sm shadow-float">
      {t("approximate")}
    </p>
  );
}

/** Outlines of an area level; without anything under them the land is white on the map's pale water. */
export function ShapesLayer({ level, filled = true }: { level: ShapeLevel; filled?: boolean }) {
  const { data } = useShapes(level);
  const base = useBaseLayers();
  if (!data) return null;
  const isBare = base?.length === 0;
  return (
    <GeoJSON
      key={`${level}${isBare}`}
      data={data}
      interactive={false}
      style={{
        color: "#0b5563",
        weight: weights[level],
        opacity: isBare ? 0.55 : 0.4,
        fillColor: "#ffffff",
        fillOpacity: filled && isBare ? 0.75 : 0,
      }}
    />
  );
}
