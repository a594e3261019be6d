"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";

const Inner = dynamic(() => import("./place-map-inner").then((loaded) => loaded.PlaceMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

type PlaceMapProps = {
  /** Null while no place is chosen: then there is no pin. */
  point: { latitude: number; longitude: number } | null;
  /** The middle of the map while there is no pin. */
  home?: { latitude: number; longitude: number };
  onMove?: ((point: { latitude: number; longitude: number }) => void) | undefined;
};

/** One position; with `onMove` a pin that can be dragged, or set by a tap. */
export function PlaceMap(props: PlaceMapProps) {
  return <Inner {...props} />;
}
