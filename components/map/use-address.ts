import { useCallback, useEffect, useRef } from "react";
import type { MapFilter } from "@/server/domain/map/filter";
import { type View, writeMapUrl } from "./address";

/** Safari allows 100 changes of the URL in half a minute. */
const quietMs = 400;

/**
 * Writes filter and view into the address once the map rests; never into another page's. The entry keeps the router's
 * own state: without it the router would drop a press on a link that still loads.
 */
export function useAddress(filter: MapFilter, view: View | null) {
  const current = useRef({ filter, view });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((change: Partial<{ filter: MapFilter; view: View }>) => {
    current.current = { ...current.current, ...change };
    clearTimeout(timer.current);
    const page = window.location.pathname;
    timer.current = setTimeout(() => {
      if (window.location.pathname !== page) return;
      const query = writeMapUrl(current.current.filter, current.current.view);
      window.history.replaceState(window.history.state, "", `${page}${query}`);
    }, quietMs);
  }, []);
}
