"use client";

import { lazy, type ReactNode } from "react";
import type { AreaMapProps } from "./area-map-inner";
import { InView } from "./in-view";

const AreaMap = lazy(() => import("./area-map-inner").then((loaded) => ({ default: loaded.AreaMapInner })));

/** One area among its streets with numbered spots, over a sketch of the same. */
export function SeenArea({ sketch, ...area }: AreaMapProps & { sketch: ReactNode }) {
  return (
    <InView sketch={sketch}>
      <AreaMap {...area} />
    </InView>
  );
}
