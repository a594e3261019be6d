"use client";

import { useEffect, useState } from "react";
import { client } from "@/components/trpc/client";
import type { AccusableUnit } from "@/server/domain/staff/accusable";

type Accusable = { units: readonly AccusableUnit[]; hasFailed: boolean };

/** The offices that a complaint may be about, loaded when they are first wanted. */
export function useAccusable(isWanted: boolean): Accusable {
  const [units, setUnits] = useState<readonly AccusableUnit[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const isMissing = isWanted && units.length === 0;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    client.accusation.units
      .query()
      .then((found) => isCurrent && setUnits(found))
      .catch(() => isCurrent && setHasFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  return { units, hasFailed };
}
