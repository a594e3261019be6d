"use client";

import { useQuery } from "@tanstack/react-query";

export type ShapeLevel = "kota" | "kecamatan" | "kelurahan";

async function fetchShapes(level: ShapeLevel): Promise<GeoJSON.FeatureCollection> {
  const response = await fetch(`/api/areas/${level}`);
  if (!response.ok) throw new Error(`shapes: ${response.status}`);
  return response.json();
}

/** The outlines of an area level with their names, loaded once. */
export function useShapes(level: ShapeLevel, enabled = true) {
  return useQuery({
    queryKey: ["shapes", level],
    queryFn: () => fetchShapes(level),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
