"use client";

import { MapPin, Search } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { parseCode } from "@/server/domain/complaint/code";
import type { View } from "./address";

type SearchResult = Awaited<ReturnType<typeof client.map.search.query>>;
type Place = { key: string; name: string; note: string; view: View };

/** The zoom at which an area fills the map. */
const zoomOf = { kota: 12, kecamatan: 14, kelurahan: 15 } as const;
const landmarkZoom = 17;

/** A number opens its complaint; an area or a landmark moves the map. Without JavaScript it finds numbers only. */
export function SearchBox({ onPlace }: { onPlace: (view: View) => void }) {
  const t = useTranslations("map");
  const [places, setPlaces] = useState<Place[] | "failed" | null>(null);
  const search = async (event: FormEvent<HTMLFormElement>) => {
    const words = String(new FormData(event.currentTarget).get("nomor"));
    if (parseCode(words)) return;
    event.preventDefault();
    if (words.trim().length < 3) return setPlaces([]);
    const found = await client.map.search.query({ words }).catch(() => null);
    setPlaces(found ? placesOf(found, t) : "failed");
  };
  const go = ({ view }: Place) => {
    setPlaces(null);
    onPlace(view);
  };
  return (
    <form action="/lacak" onSubmit={search} className="relative flex w-full items-end gap-2 md:w-96">
      <label className="grid grow gap-1.5 font-semibold">
        {t("searchLabel")}
        <input
          name="nomor"
          onKeyDown={(event) => event.key === "Escape" && setPlaces(null)}
          placeholder={t("searchHint")}
          required
          autoComplete="off"
          className="min-h-11 w-full rounded-card border border-[#8a958f] bg-surface px-3 font-normal"
        />
      </label>
      <Button type="submit" look="secondary" aria-label={t("search")} className="px-3.5">
        <Search size={20} aria-hidden />
      </Button>
      {places && <Places places={places} onChoose={go} />}
    </form>
  );
}

function placesOf({ areas, landmarks }: SearchResult, t: ReturnType<typeof useTranslations<"map">>): Place[] {
  return [
    ...areas.map(({ code, name, level, latitude, longitude }) => ({
      key: code,
      name,
      note: t(level),
      view: { latitude, longitude, zoom: zoomOf[level] },
    })),
    ...landmarks.map(({ landmark, count, latitude, longitude }) => ({
      key: landmark,
      name: landmark,
      note: t("landmark", { count }),
      view: { latitude, longitude, zoom: landmarkZoom },
    })),
  ];
}

type PlacesProps = { places: Place[] | "failed"; onChoose: (place: Place) => void };

function Places({ places, onChoose }: PlacesProps) {
  const t = useTranslations("map");
  const look =
    "absolute inset-x-0 top-full z-[1100] mt-1 max-h-80 overflow-y-auto rounded-card bg-surface shadow-float";
  if (places === "failed" || places.length === 0)
    return (
      <p role="status" className={`${look} px-4 py-3 text-soft`}>
        {t(places === "failed" ? "searchFailed" : "searchEmpty")}
      </p>
    );
  return (
    <ul aria-label={t("searchResults")} className={look}>
      {places.map((place) => (
        <li key={place.key}>
          <button
            type="button"
            onClick={() => onChoose(place)}
            className="flex min-h-12 w-full cursor-pointer items-center gap-3 px-4 text-left hover:bg-paper"
          >
            <MapPin size={18} className="shrink-0 text-teluk" aria-hidden />
            <span className="grow">{place.name}</span>
            <span className="text-soft text-sm">{place.note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
