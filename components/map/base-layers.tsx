"use client";

import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { showBaseLayers } from "./show-base-layers";
import { useBaseLayers } from "./use-base-layers";

/** Streets or pictures under everything else of the map. */
export function BaseLayers() {
  const [map, layers] = [useMap(), useBaseLayers()];
  useEffect(() => (layers ? showBaseLayers(map, layers) : undefined), [map, layers]);
  return null;
}
