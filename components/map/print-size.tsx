"use client";

import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** Keeps the middle of the map in the middle on paper, where its frame has another size. */
export function PrintSize() {
  const map = useMap();
  useEffect(() => {
    const paper = window.matchMedia("print");
    const fit = () => map.invalidateSize({ animate: false });
    paper.addEventListener("change", fit);
    return () => paper.removeEventListener("change", fit);
  }, [map]);
  return null;
}
