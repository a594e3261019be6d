"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { LatLngBounds } from "leaflet";
import { CircleMarker, Popup } from "react-leaflet";
import { useLocale, useTranslations } from "use-intl";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { useTRPC } from "@/components/trpc/client";
import type { MapFilter } from "./filter";
import { statusColours } from "./status-colours";

/** Single complaints of the view, coloured by status; an overdue one has a red ring. */
export function PointMarkers({ bounds, filter }: { bounds: LatLngBounds; filter: MapFilter }) {
  const trpc = useTRPC();
  const [t, status, clock, locale] = [
    useTranslations("map"),
    useTranslations("status"),
    useTranslations("clock"),
    useLocale(),
  ];
  const box = boxOf(bounds);
  const { data } = useQuery(
    trpc.map.points.queryOptions(
      { box, ...filter },
      { placeholderData: keepPreviousData, refetchInterval: 15_000 },
    ),
  );
  return (
    <>
      {data?.marks.map((mark) => (
        <CircleMarker
          key={mark.code}
          center={[mark.latitude, mark.longitude]}
          radius={mark.isOverdue ? 9 : 7}
          pathOptions={{
            color: mark.isOverdue ? "#b3261e" : "#ffffff",
            weight: mark.isOverdue ? 3 : 1.5,
            fillColor: statusColours[mark.status],
            fillOpacity: 1,
          }}
        >
          <Popup>
            <span className="grid gap-1 text-base">
              <strong>{mark.category[locale]}</strong>
              <StatusBadge status={mark.status} label={status(mark.status)} />
              {mark.isOverdue && <OverdueMark label={clock("overdue")} />}
              {mark.isCoarse && <span className="text-soft text-sm">{t("coarse")}</span>}
              <a href={`/lacak/${mark.code}`} className="inline-flex min-h-11 items-center underline">
                {t("openReport")} {mark.code}
              </a>
            </span>
          </Popup>
        </CircleMarker>
      ))}
      {data?.hasMore && (
        <p
          role="status"
          className="leaflet-bottom leaflet-left z-[1000] m-3 rounded-card bg-surface px-3 py-2 text-sm shadow-float"
        >
          {t("hasMore")}
        </p>
      )}
    </>
  );
}

/** Rounded outwards, so that small pans ask the same question again. */
function boxOf(bounds: LatLngBounds) {
  const step = 0.005;
  const down = (degrees: number) => Number((Math.floor(degrees / step) * step).toFixed(3));
  const up = (degrees: number) => Number((Math.ceil(degrees / step) * step).toFixed(3));
  return {
    west: down(bounds.getWest()),
    south: down(bounds.getSouth()),
    east: up(bounds.getEast()),
    north: up(bounds.getNorth()),
  };
}
