"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc/client";

/** The names that a close view shows, loaded once when there is one. */
export function useCloseNames(enabled = true) {
  const trpc = useTRPC();
  return useQuery(
    trpc.map.names.queryOptions(undefined, {
      enabled,
      staleTime: Number.POSITIVE_INFINITY,
      trpc: { context: { alone: true } },
    }),
  ).data;
}
