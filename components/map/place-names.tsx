"use client";

import { useQuery } from "@tanstack/react-query";
import { divIcon, layerGroup, marker } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { useTRPC } from "@/components/trpc/client";

/** Names of the kelurahan at close zooms, where no count shows them. */
export function PlaceNames() {
  const [map, trpc] = [useMap(), useTRPC()];
  const { data } = useQuery(
    trpc.area.list.queryOptions({ level: "kelurahan" }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  useEffect(() => {
    const names = layerGroup().addTo(map);
    const draw = () => {
      const bounds = map.getBounds();
      names.clearLayers();
      for (const { name, latitude, longitude } of data ?? []) {
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
  }, [map, data]);
  return null;
}
