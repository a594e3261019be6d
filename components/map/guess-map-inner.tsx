"use client";

import { divIcon, featureGroup, geoJSON } from "leaflet";
import { useEffect } from "react";
import { Marker, useMap, useMapEvents } from "react-leaflet";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import { BaseMap } from "./base-map";
import type { GuessMapProps } from "./guess-map-props";
import { useShapes } from "./shapes";
import { ShapesLayer } from "./shapes-layer";

const middleOfCity: [number, number] = [-6.22, 106.84];

function dot(words: string, isChosen: boolean) {
  const html = document.createElement("span");
  html.className = `grid size-[30px] place-items-center rounded-full border-2 border-white font-bold text-white ${isChosen ? "bg-teluk" : "bg-soft"}`;
  html.textContent = words;
  return divIcon({ className: "", iconSize: [30, 30], html });
}

export function GuessMapInner(props: GuessMapProps) {
  const t = useTranslations("map");
  return (
    <Api>
      <BaseMap center={middleOfCity} zoom={11} label={t("label")} className="isolate h-72 w-full">
        <ShapesLayer level="kelurahan" />
        <Candidates {...props} />
        <Pin {...props} />
      </BaseMap>
    </Api>
  );
}

/** The candidates' outlines, numbered at their names; the map fits them all. */
function Candidates({ places, chosen }: GuessMapProps) {
  const map = useMap();
  const { data } = useShapes("kelurahan");
  useEffect(() => {
    const codes = new Map(places.map((place) => [place.kelurahanCode, place.confidence]));
    if (chosen && !codes.has(chosen)) codes.set(chosen, 1);
    const features = data?.features.filter(({ properties }) => codes.has(properties?.code)) ?? [];
    if (features.length === 0) return;
    const outlines = featureGroup(
      features.map((feature) =>
        geoJSON(feature, {
          interactive: false,
          style: {
            color: "#0b5563",
            weight: feature.properties?.code === chosen ? 3.5 : 1.5,
            fillColor: "#d98e04",
            fillOpacity: 0.1 + 0.45 * (codes.get(feature.properties?.code) ?? 0),
          },
        }),
      ),
    ).addTo(map);
    map.fitBounds(outlines.getBounds(), { animate: false, maxZoom: 14, padding: [12, 12] });
    return () => {
      outlines.remove();
    };
  }, [map, data, places, chosen]);
  return places.map((place, index) => (
    <Marker
      key={place.kelurahanCode}
      position={[place.latitude, place.longitude]}
      icon={dot(String(index + 1), place.kelurahanCode === chosen)}
      title={place.kelurahan}
      interactive={false}
      keyboard={false}
    />
  ));
}

function Pin({ point, onPoint }: GuessMapProps) {
  const round = (value: number) => Number(value.toFixed(6));
  useMapEvents({
    click: ({ latlng }) => onPoint({ latitude: round(latlng.lat), longitude: round(latlng.lng) }),
  });
  if (!point) return null;
  return (
    <Marker
      position={[point.latitude, point.longitude]}
      icon={dot("●", true)}
      keyboard={false}
      interactive={false}
    />
  );
}
