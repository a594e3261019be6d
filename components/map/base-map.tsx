"use client";

import "leaflet/dist/leaflet.css";
import { Browser } from "leaflet";
import type { ReactNode } from "react";
import { AttributionControl, MapContainer, useMapEvents, ZoomControl } from "react-leaflet";
import { useTranslations } from "use-intl";

import { BaseLayers } from "./base-layers";
import { cityBounds } from "./city-bounds";
import { ApproximateNote } from "./shapes-layer";

type Corner = [number, number];
type BaseMapProps = {
  /** South-west and north-east corner (degrees) to fit, when no centre is given. */
  bounds?: [Corner, Corner];
  center?: Corner;
  zoom?: number;
  className: string;
  label: string;
  /** Small maps inside a page that scrolls: the wheel and one finger move the page, not the map. */
  isStill?: boolean;
  children: ReactNode;
};

/** Leaflet over the streets or pictures that the product has. */
export function BaseMap({ bounds, center, zoom, className, label, isStill = false, children }: BaseMapProps) {
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
        scrollWheelZoom={!isStill}
        dragging={!(isStill && Browser.mobile)}
        fadeAnimation={false}
        className="h-full w-full rounded-card"
      >
        <BaseLayers />
        <Controls />
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
