"use client";

import { useQuery } from "@tanstack/react-query";
import { divIcon } from "leaflet";
import { useMemo } from "react";
import { Marker, useMap } from "react-leaflet";
import { useLocale, useTranslations } from "use-intl";
import { formatNumber } from "@/components/layout/format";
import { useTRPC } from "@/components/trpc/client";
import type { MapFilter } from "./filter";
import type { Level } from "./shapes-layer";

/** The zoom at which the next level shows: kecamatan, kelurahan, single complaints. */
const nearer = { kota: 12, kecamatan: 14, kelurahan: 16 } as const;

/** One bubble an area: how many complaints, and how many of them are overdue; a press goes nearer. */
export function CountMarkers({ level, filter }: { level: Level; filter: MapFilter }) {
  const trpc = useTRPC();
  const map = useMap();
  const [t, locale] = [useTranslations("map"), useLocale()];
  const { data: areas } = useQuery(
    trpc.area.list.queryOptions({ level }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { data: counts } = useQuery(
    trpc.map.counts.queryOptions({ level, ...filter }, { refetchInterval: 15_000 }),
  );
  const rows = useMemo(() => {
    const byCode = new Map(counts?.map((row) => [row.code, row]));
    return areas?.flatMap((area) => {
      const row = byCode.get(area.code);
      return row && row.count > 0 ? [{ ...area, ...row }] : [];
    });
  }, [areas, counts]);
  return rows?.map((row) => {
    const text = formatNumber(row.count, locale, 0);
    const words = `${row.name}: ${t("count", { count: row.count })}, ${t("overdueCount", { count: row.overdue })}`;
    return (
      <Marker
        key={row.code}
        position={[row.latitude, row.longitude]}
        title={words}
        icon={bubble(text, words, row.overdue / row.count)}
        eventHandlers={{
          click: () => map.setView([row.latitude, row.longitude], nearer[level]),
        }}
      />
    );
  });
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const asText = (words: string) => words.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** The ring's red part is the share that is overdue; a screen reader hears the area's name and both counts. */
function bubble(text: string, words: string, overdueShare: number) {
  const size = 36 + Math.min(text.length, 7) * 5;
  const degrees = Math.round(overdueShare * 360);
  const ring = `conic-gradient(#b3261e ${degrees}deg, #0b5563 ${degrees}deg)`;
  const html = `<span class="sr-only">${asText(words)}</span><span aria-hidden="true" style="display:grid;place-items:center;width:${size}px;height:${size}px;border-radius:50%;padding:4px;background:${ring}"><span style="display:grid;place-items:center;width:100%;height:100%;border-radius:50%;background:#fff;color:#12201d;font-weight:700;font-size:13px">${text}</span></span>`;
  return divIcon({ html, className: "", iconSize: [size, size] });
}
