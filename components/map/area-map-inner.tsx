"use client";

import { geoJSON } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import { everything } from "@/server/domain/map/filter";
import { BaseMap, type Tiles } from "./base-map";
import { LiveMarks } from "./live-marks";
import { type Level, useShapes } from "./shapes";
import { ShapesLayer } from "./shapes-layer";
import { MarkSymbols } from "./tiles/mark-symbols";
import { createViewStore } from "./tiles/view-store";

export type AreaMapProps = {
  /** Kemendagri code of a kota, kecamatan or kelurahan. */
  code: string;
  /** Its label point, where the map begins until the outline is there. Degrees. */
  latitude: number;
  longitude: number;
  tiles?: Tiles;
};

const levelOfCode = (code: string): Level =>
  code.length > 8 ? "kelurahan" : code.length > 5 ? "kecamatan" : "kota";

export function AreaMapInner({ code, latitude, longitude, tiles = null }: AreaMapProps) {
  const t = useTranslations("map");
  const [store] = useState(() => createViewStore());
  const level = levelOfCode(code);
  return (
    <Api>
      <MarkSymbols />
      <BaseMap
        center={[latitude, longitude]}
        zoom={level === "kelurahan" ? 15 : 13}
        tiles={tiles}
        label={t("label")}
        className="h-full"
      >
        <ShapesLayer level={level} filled={tiles === null} />
        <Fit code={code} level={level} />
        <LiveMarks filter={everything} store={store} />
      </BaseMap>
    </Api>
  );
}

/** Moves to the area's outline as soon as it is known, and draws it stronger than its neighbours. */
function Fit({ code, level }: { code: string; level: Level }) {
  const map = useMap();
  const { data } = useShapes(level);
  useEffect(() => {
    const shape = data?.features.find(({ properties }) => properties?.code === code);
    if (!shape) return;
    const outline = geoJSON(shape, {
      interactive: false,
      style: { color: "#0b5563", weight: 3, fillOpacity: 0 },
    }).addTo(map);
    map.fitBounds(outline.getBounds(), { animate: false });
    return () => {
      outline.remove();
    };
  }, [map, data, code]);
  return null;
}
