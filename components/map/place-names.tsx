"use client";

import { divIcon, layerGroup, marker } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { useCloseNames } from "./use-close-names";

/** Names of the kelurahan at close zooms, where no count shows them. */
export function PlaceNames() {
  const map = useMap();
  const kelurahan = useCloseNames()?.kelurahan;
  useEffect(() => {
    const names = layerGroup().addTo(map);
    const draw = () => {
      const bounds = map.getBounds();
      names.clearLayers();
      for (const { name, latitude, longitude } of kelurahan ?? []) {
        if (!bounds.contains([latitude, longitude])) continue;
        const text = document.createElement("span");
        text.className = "map-place-name";
        text.textContent = name;
        const icon = divIcon({ html: text, className: "", iconSize: [0, 0] });
        marker([latitude, longitude], {
          icon,
          interactive: false,
          keyboard: false,
          pane: "overlayPane",
        }).addTo(names);
      }
    };
    draw();
    map.on("moveend", draw);
    return () => {
      map.off("moveend", draw);
      names.remove();
    };
  }, [map, kelurahan]);
  return null;
}
