"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";
import type { CityMapProps } from "./city-map-inner";

const Inner = dynamic(() => import("./city-map-inner").then((loaded) => loaded.CityMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

/** Leaflet needs a browser; until it is loaded, a placeholder of the same size. */
export function CityMap(props: CityMapProps) {
  return <Inner {...props} />;
}
