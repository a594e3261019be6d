"use client";

import { divIcon, geoJSON } from "leaflet";
import { useEffect } from "react";
import { Marker, useMap } from "react-leaflet";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import { BaseMap } from "./base-map";
import { type ShapeLevel, useShapes } from "./shapes";
import { ShapesLayer } from "./shapes-layer";

type Spot = { number: number; latitude: number; longitude: number; isOpen: boolean };
export type AreaMapProps = {
  code: string;
  level: ShapeLevel;
  /** The middle, before the outline is loaded. */
  latitude: number;
  longitude: number;
  spots: readonly Spot[];
};

const zooms = { kelurahan: 14, kecamatan: 13, kota: 11 } as const;

export function AreaMapInner({ code, level, latitude, longitude, spots }: AreaMapProps) {
  const t = useTranslations("map");
  return (
    <Api>
      <BaseMap
        center={[latitude, longitude]}
        zoom={zooms[level]}
        label={t("label")}
        className="h-full w-full"
      >
        <ShapesLayer level={level} />
        <Outline code={code} level={level} />
        {spots.map((spot) => (
          <Marker
            key={spot.number}
            position={[spot.latitude, spot.longitude]}
            icon={numbered(spot)}
            interactive={false}
            keyboard={false}
          />
        ))}
      </BaseMap>
    </Api>
  );
}

/** The area's own border, strong; the map fits it. */
function Outline({ code, level }: Pick<AreaMapProps, "code" | "level">) {
  const map = useMap();
  const { data } = useShapes(level);
  useEffect(() => {
    const own = data?.features.find(({ properties }) => properties?.code === code);
    if (!own) return;
    const style = { color: "#0b5563", weight: 3, fillOpacity: 0 };
    const outline = geoJSON(own, { interactive: false, style }).addTo(map);
    map.fitBounds(outline.getBounds(), { animate: false, padding: [12, 12] });
    return () => {
      outline.remove();
    };
  }, [map, data, code]);
  return null;
}

function numbered({ number, isOpen }: Spot) {
  const mark = document.createElement("span");
  mark.className = `map-spot ${isOpen ? "map-spot-open" : ""}`;
  mark.textContent = String(number);
  return divIcon({ html: mark, className: "", iconSize: [26, 26] });
}
