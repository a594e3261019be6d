"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";

const Inner = dynamic(() => import("./place-map-inner").then((loaded) => loaded.PlaceMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

type PlaceMapProps = {
  point: { latitude: number; longitude: number };
  onMove?: ((point: { latitude: number; longitude: number }) => void) | undefined;
};

/** One position; with `onMove` a pin that can be dragged, or set by a tap. */
export function PlaceMap(props: PlaceMapProps) {
  return <Inner {...props} />;
}
