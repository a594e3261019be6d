"use client";

import type { LatLng } from "leaflet";
import { useEffect, useState } from "react";
import { Marker, useMap, useMapEvents } from "react-leaflet";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import { BaseMap } from "./base-map";
import { makePin } from "./pin";
import { ShapesLayer } from "./shapes-layer";

type Point = { latitude: number; longitude: number };
type PlaceMapProps = {
  point: Point | null;
  home?: Point;
  onMove?: ((point: Point) => void) | undefined;
  zoom?: number;
  className?: string;
};
type PinProps = Pick<PlaceMapProps, "onMove"> & { point: Point };

const monas: Point = { latitude: -6.1754, longitude: 106.8272 };

const round = (value: number) => Number(value.toFixed(6));
const toPoint = ({ lat, lng }: LatLng): Point => ({ latitude: round(lat), longitude: round(lng) });

export function PlaceMapInner({
  point,
  home = monas,
  onMove,
  zoom = 15,
  className = "h-64 w-full",
}: PlaceMapProps) {
  const t = useTranslations("map");
  const { latitude, longitude } = point ?? home;
  return (
    <Api>
      <BaseMap center={[latitude, longitude]} zoom={zoom} label={t("label")} className={className}>
        <ShapesLayer level="kelurahan" />
        <Taps onMove={onMove} />
        {point ? <Pin point={point} onMove={onMove} /> : <Middle point={home} />}
      </BaseMap>
    </Api>
  );
}

/** A tap sets the pin. */
function Taps({ onMove }: Pick<PlaceMapProps, "onMove">) {
  useMapEvents({ click: (event) => onMove?.(toPoint(event.latlng)) });
  return null;
}

/** Without a pin the map follows its middle, as a kelurahan is chosen beside it. */
function Middle({ point: { latitude, longitude } }: { point: Point }) {
  const map = useMap();
  useEffect(() => {
    map.panTo([latitude, longitude]);
  }, [map, latitude, longitude]);
  return null;
}

function Pin({ point, onMove }: PinProps) {
  const t = useTranslations("map");
  const map = useMap();
  const [icon] = useState(makePin);
  const { latitude, longitude } = point;
  useEffect(() => {
    map.panTo([latitude, longitude]);
  }, [map, latitude, longitude]);
  return (
    <Marker
      position={[latitude, longitude]}
      icon={icon}
      title={t("pin")}
      draggable={Boolean(onMove)}
      eventHandlers={{ dragend: (event) => onMove?.(toPoint(event.target.getLatLng())) }}
    />
  );
}
