"use client";

import { lazy, type ReactNode } from "react";
import { InView } from "./in-view";

const PlaceMap = lazy(() =>
  import("./place-map-inner").then((loaded) => ({ default: loaded.PlaceMapInner })),
);

type SeenPlaceProps = { point: { latitude: number; longitude: number }; sketch: ReactNode };

/** One position among its streets, over a sketch of its kelurahan. */
export function SeenPlace({ point, sketch }: SeenPlaceProps) {
  return (
    <InView sketch={sketch}>
      <PlaceMap point={point} zoom={16} className="h-full w-full" />
    </InView>
  );
}
