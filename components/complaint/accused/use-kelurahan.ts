"use client";

import { useEffect, useState } from "react";
import { client } from "@/components/trpc/client";
import type { Point } from "@/server/domain/geo";

type Place = { point: Point | null; kelurahanCode: string };

/** The kelurahan of a place, looked up on the server only while it is wanted. */
export function useKelurahan({ point, kelurahanCode }: Place, isWanted: boolean): string | null {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    if (!point || !isWanted) return setFound(null);
    let isCurrent = true;
    client.area.locate
      .query(point)
      .then((place) => isCurrent && setFound(place.kelurahanCode ?? null))
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [point, isWanted]);
  return point ? found : kelurahanCode || null;
}
