"use client";

import "leaflet/dist/leaflet.css";
import type { ReactNode } from "react";
import { AttributionControl, MapContainer, useMapEvents, ZoomControl } from "react-leaflet";
import { useTranslations } from "use-intl";

import { BaseLayers } from "./base-layers";
import { cityBounds } from "./city-bounds";
import { PageGestures } from "./page-gestures";
import { ApproximateNote } from "./shapes-layer";

type Corner = [number, number];
type BaseMapProps = {
  /** South-west and north-east corner (degrees) to fit, when no centre is given. */
  bounds?: [Corner, Corner];
  center?: Corner;
  zoom?: number;
  className: string;
  label: string;
  /** It is the screen rather than a part of a page: the wheel and one finger are its own. */
  isWhole?: boolean;
  children: ReactNode;
};

/** Leaflet over the streets or pictures that the product has. */
export function BaseMap({ bounds, center, zoom, className, label, isWhole = false, children }: BaseMapProps) {
  return (
    <section aria-label={label} className={className}>
      <MapContainer
        {...(bounds && { bounds })}
        {...(center && { center })}
        {...(zoom !== undefined && { zoom })}
        minZoom={9}
        maxZoom={19}
        maxBounds={cityBounds}
        maxBoundsViscosity={1}
        preferCanvas
        attributionControl={false}
        zoomControl={false}
        fadeAnimation={false}
        className="h-full w-full rounded-card"
      >
        <BaseLayers />
        <Controls />
        {!isWhole && <PageGestures />}
        <AttributionControl prefix="Leaflet" />
        <ApproximateNote />
        {children}
      </MapContainer>
    </section>
  );
}

/** Leaflet's own buttons, in the page's language. */
function Controls() {
  const t = useTranslations("map");
  useMapEvents({
    popupopen: ({ popup }) => {
      const button = popup.getElement()?.querySelector(".leaflet-popup-close-button");
      button?.setAttribute("aria-label", t("closePopup"));
    },
  });
  return <ZoomControl zoomInTitle={t("zoomIn")} zoomOutTitle={t("zoomOut")} />;
}
