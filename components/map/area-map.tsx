"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";
import type { AreaMapProps } from "./area-map-inner";

const Inner = dynamic(() => import("./area-map-inner").then((loaded) => loaded.AreaMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

/** One area: its outline and what the map counts around it. Fills its parent, which says how high it is. */
export function AreaMap(props: AreaMapProps) {
  return <Inner {...props} />;
}
