"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "@/components/trpc/client";
import { canonicalFilter, type MapFilter } from "@/server/domain/map/filter";
import { shallowest } from "@/server/domain/map/level";
import type { CityCount } from "@/server/domain/map/map-home";
import { mapLevelOf } from "./level-of";
import type { ViewStore } from "./tiles/view-store";
import { useView } from "./use-view";

/** Milliseconds without movement before the total is announced to screen readers. */
const calmMs = 900;
/** Milliseconds after which the city is counted again. */
const round = 15_000;

type ViewTotalProps = {
  store: ViewStore;
  filter: MapFilter;
  /** The initial zoom; null shows the whole city. */
  firstZoom: number | null;
  first: FirstCity;
};

/** The whole city as the page came with it, under its first filter. */
type FirstCity = { filter: MapFilter; city: CityCount };

/** The exact sum of the visible complaints, what it leaves out and why; announced when the view has come to rest. */
export function ViewTotal({ store, filter, firstZoom, first }: ViewTotalProps) {
  const t = useTranslations("map");
  const { zoom, sum, isSettled, hasFailed } = useView(store);
  const words = zoom === 0 ? t("loading") : t("viewTotal", sum);
  const isByArea = mapLevelOf(zoom || firstZoom || shallowest) !== null;
  const spoken = useCalm(isSettled ? words : null);
  return (
    <div className="grid gap-1">
      <p className={`min-h-7 font-semibold text-lg ${isSettled ? "" : "text-soft"}`} data-testid="view-total">
        {words}
      </p>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <p className="min-h-5 text-soft text-sm">
        {hasFailed ? (
          <span className="text-danger">{t("partFailed")}</span>
        ) : isByArea ? (
          <Unplaced filter={filter} first={first} />
        ) : (
          t("onlyPublic")
        )}
      </p>
    </div>
  );
}

function Unplaced({ filter, first }: { filter: MapFilter; first: FirstCity }) {
  const [trpc, t] = [useTRPC(), useTranslations("map")];
  const [shown, isFirst] = [canonicalFilter(filter), filter === first.filter];
  const { data } = useQuery(
    trpc.map.city.queryOptions(shown, {
      ...(isFirst && { initialData: first.city }),
      staleTime: round,
      refetchInterval: round,
      placeholderData: (before) => before,
      trpc: { context: { alone: true } },
    }),
  );
  const { count, unplaced } = data ?? first.city;
  return t("cityTotal", { count, unplaced: unplaced.count });
}

function useCalm(words: string | null): string {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => setSpoken(words), calmMs);
    return () => clearTimeout(timer);
  }, [words]);
  return spoken;
}
