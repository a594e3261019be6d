"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Api } from "@/components/trpc/client";
import type { MapFilter } from "@/server/domain/map/filter";
import type { CityCount } from "@/server/domain/map/map-home";
import type { View } from "./address";
import { CityMap } from "./city-map";
import type { MapHandle } from "./city-map-inner";
import { FilterBar, type FilterChoices } from "./filter-bar";
import { SearchBox } from "./search-box";
import { createViewStore } from "./tiles/view-store";
import { useAddress } from "./use-address";
import { ViewList } from "./view-list";
import { ViewTotal } from "./view-total";

type ExplorerProps = {
  filter: MapFilter;
  view: View | null;
  choices: FilterChoices;
  /** The whole city under the first filter. */
  city: CityCount;
  /** The server-rendered list of areas, shown before the map loads and without JavaScript. */
  children: ReactNode;
};

/** The live map: filters, search, the map itself, and the same view as a list. Filter and view are in the URL. */
export function Explorer(props: ExplorerProps) {
  return (
    <Api>
      <Living {...props} />
    </Api>
  );
}

function Living({ filter: first, view, choices, city, children }: ExplorerProps) {
  const t = useTranslations("map");
  const [filter, setFilter] = useState(first);
  const [store] = useState(() => createViewStore());
  const map = useRef<MapHandle>(null);
  const write = useAddress(first, view);
  const choose = (next: MapFilter) => {
    setFilter(next);
    write({ filter: next });
  };
  const onView = useCallback((next: View) => write({ view: next }), [write]);
  return (
    <div className="grid min-w-0 gap-3">
      <div className="grid min-w-0 items-end gap-3 md:flex md:flex-row-reverse md:flex-wrap">
        <SearchBox onPlace={(place) => map.current?.show(place)} />
        <FilterBar filter={filter} choices={choices} onChange={choose} />
      </div>
      <ViewTotal
        store={store}
        filter={filter}
        firstZoom={view?.zoom ?? null}
        first={{ filter: first, city }}
      />
      <a href="#daftar" className="skip-link rounded-card bg-teluk px-4 py-3 text-white">
        {t("skipMap")}
      </a>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="h-[58dvh] max-h-[720px] min-h-96 lg:h-[calc(100dvh-17rem)]">
          <CityMap filter={filter} view={view} store={store} onView={onView} handle={map} />
        </div>
        <ViewList store={store} onPress={(mark) => map.current?.press(mark)}>
          {children}
        </ViewList>
      </div>
    </div>
  );
}
