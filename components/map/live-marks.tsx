"use client";

import { type Map as LeafletMap, popup as makePopup } from "leaflet";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import type { MapFilter } from "@/server/domain/map/filter";
import { deepestZoom, nearerZoom } from "@/server/domain/map/level";
import type { Mark } from "@/server/domain/map/marks";
import type { View } from "./address";
import type { DrawnMark } from "./tiles/arrange";
import { TileMarks } from "./tiles/tile-marks";
import type { ViewStore } from "./tiles/view-store";

/** Loaded at the first press on a mark. */
const MarkPopup = dynamic(() => import("./mark-popup").then((all) => all.MarkPopup), { ssr: false });

/** The interactive marks of the view: a count zooms in, a single complaint opens its popup. */
export function LiveMarks({ filter, store }: { filter: MapFilter; store: ViewStore }) {
  const map = useMap();
  const [opened, setOpened] = useState<{ code: string; mark: Mark } | null>(null);
  const press = ({ mark, others }: DrawnMark, byKeyboard: boolean) => {
    const isSingle = others === 0 || map.getZoom() === map.getMaxZoom();
    if (mark.kind === "point" && isSingle) return setOpened({ code: mark.point.code, mark });
    goNearer(map, mark);
    if (byKeyboard) map.getContainer().focus();
  };
  return (
    <>
      <TileMarks filter={filter} store={store} onPress={press} />
      {opened && <Popup key={opened.code} {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}

/** Zooms to the next level at which a count splits, or marks part. */
export function goNearer(map: LeafletMap, { latitude, longitude }: Mark): void {
  const here = map.getZoom();
  const next = here < deepestZoom ? nearerZoom(here) : Math.min(here + 1, map.getMaxZoom());
  go(map, { latitude, longitude, zoom: next });
}

const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function go(map: LeafletMap, { latitude, longitude, zoom }: View): void {
  map.setView([latitude, longitude], zoom, { animate: !isCalm() });
}

type PopupProps = { code: string; mark: Mark; onClose: () => void };

/** Leaflet positions it, React renders it; the focus moves into it and back to the map. */
function Popup({ code, mark, onClose }: PopupProps) {
  const map = useMap();
  const [content] = useState(() => document.createElement("div"));
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    content.tabIndex = -1;
    const popup = makePopup({ offset: [0, -8], minWidth: 224, autoPanPadding: [16, 16] })
      .setLatLng([mark.latitude, mark.longitude])
      .setContent(content)
      .openOn(map);
    content.focus({ preventScroll: true });
    const closed = () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      close.current();
    };
    popup.on("remove", closed);
    // Leaflet handles Escape only while the map itself has the focus.
    const leave = (event: KeyboardEvent) => event.key === "Escape" && map.closePopup(popup);
    popup.getElement()?.addEventListener("keydown", leave);
    return () => {
      popup.off("remove", closed);
      popup.remove();
    };
  }, [map, content, mark]);
  return createPortal(<MarkPopup code={code} />, content);
}
