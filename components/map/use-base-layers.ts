"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc/client";
import type { BaseLayer } from "@/server/domain/map/base-layer";

/** What lies under this installation's maps, asked once a page. */
export function useBaseLayers(): readonly BaseLayer[] | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.map.base.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data;
}
