"use client";

import { useQuery } from "@tanstack/react-query";
import type { BaseLayer } from "@/server/domain/map/base-layer";

async function fetchBaseLayers(): Promise<readonly BaseLayer[]> {
  const response = await fetch("/api/basemap");
  if (!response.ok) throw new Error(`base layers: ${response.status}`);
  return response.json();
}

/** What lies under this installation's maps, asked once a page. */
export function useBaseLayers(): readonly BaseLayer[] | undefined {
  return useQuery({
    queryKey: ["base-layers"],
    queryFn: fetchBaseLayers,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
