"use client";

import { lazy, type ReactNode } from "react";
import type { AreaMapProps } from "./area-map-inner";
import { InView } from "./in-view";

const PlaceMap = lazy(() =>
  import("./place-map-inner").then((loaded) => ({ default: loaded.PlaceMapInner })),
);
const AreaMap = lazy(() => import("./area-map-inner").then((loaded) => ({ default: loaded.AreaMapInner })));

type SeenPlaceProps = { point: { latitude: number; longitude: number }; sketch: ReactNode };

/** One position among its streets, over a sketch of its kelurahan. */
export function SeenPlace({ point, sketch }: SeenPlaceProps) {
  return (
    <InView sketch={sketch}>
      <PlaceMap point={point} zoom={16} className="h-full w-full" />
    </InView>
  );
}

/** One area among its streets with numbered spots, over a sketch of the same. */
export function SeenArea({ sketch, ...area }: AreaMapProps & { sketch: ReactNode }) {
  return (
    <InView sketch={sketch}>
      <AreaMap {...area} />
    </InView>
  );
}
