"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/states";

const Inner = dynamic(() => import("./guess-map-inner").then((loaded) => loaded.GuessMapInner), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
});

type Point = { latitude: number; longitude: number };
export type GuessMapProps = {
  /** Candidates, the likeliest first; their number on the map is their rank. */
  places: readonly (Point & { kelurahanCode: string; kelurahan: string; confidence: number })[];
  chosen: string | null;
  /** A pin that was set by hand. */
  point: Point | null;
  onPoint: (point: Point) => void;
};

/** Where a message may belong, each candidate the stronger the likelier; a press sets a pin. */
export function GuessMap(props: GuessMapProps) {
  return <Inner {...props} />;
}
