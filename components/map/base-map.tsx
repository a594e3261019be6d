"use client";

import "leaflet/dist/leaflet.css";
import type { ReactNode } from "react";
import { AttributionControl, MapContainer, TileLayer } from "react-leaflet";

import { ApproximateNote } from "./shapes-layer";

export type Tiles = { url: string; attribution: string } | null;

type Corner = [number, number];
type BaseMapProps = {
  /** South-west and north-east corner (degrees) to fit, when no centre is given. */
  bounds?: [Corner, Corner];
  center?: Corner;
  zoom?: number;
  className: string;
  tiles?: Tiles;
  label: string;
  children: ReactNode;
};

/** Leaflet on a plain background; with a base map only when one is configured. */
export function BaseMap({ bounds, center, zoom, className, tiles, label, children }: BaseMapProps) {
  return (
    <section aria-label={label} className={className}>
      <MapContainer
        {...(bounds && { bounds })}
        {...(center && { center })}
        {...(zoom !== undefined && { zoom })}
        minZoom={9}
        maxZoom={19}
        preferCanvas
        attributionControl={false}
        fadeAnimation={false}
        className="h-full w-full rounded-card"
      >
        {tiles && <TileLayer url={tiles.url} attribution={tiles.attribution} />}
        <AttributionControl prefix="Leaflet" />
        <ApproximateNote />
        {children}
      </MapContainer>
    </section>
  );
}
