"use client";

import { useEffect, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import { useTranslations } from "use-intl";

/** Milliseconds that the hint stays after the last such gesture. */
const lingering = 1_400;
type Hint = "twoFingers" | "holdKey";

/** In a page that scrolls, one finger and the wheel move the page: two fingers move the map, Ctrl and wheel zoom it. */
export function PageGestures() {
  const [map, t] = [useMap(), useTranslations("map")];
  const [hint, setHint] = useState<Hint | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const container = map.getContainer();
    const show = (next: Hint | null) => {
      clearTimeout(timer.current);
      setHint(next);
      if (next) timer.current = setTimeout(() => setHint(null), lingering);
    };
    const press = ({ pointerType }: PointerEvent) =>
      pointerType === "touch" ? map.dragging.disable() : map.dragging.enable();
    const touch = ({ touches, target }: TouchEvent) => {
      const isPin = target instanceof Element && target.closest(".leaflet-marker-draggable");
      show(touches.length === 1 && !isPin ? "twoFingers" : null);
    };
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return show(null);
      event.stopPropagation();
      show("holdKey");
    };
    const capture = { capture: true, passive: true };
    container.classList.add("map-in-page");
    container.addEventListener("pointerdown", press, capture);
    container.addEventListener("touchmove", touch, capture);
    container.addEventListener("wheel", wheel, capture);
    return () => {
      clearTimeout(timer.current);
      if (map.getPane("mapPane")) map.dragging.enable();
      container.classList.remove("map-in-page");
      container.removeEventListener("pointerdown", press, capture);
      container.removeEventListener("touchmove", touch, capture);
      container.removeEventListener("wheel", wheel, capture);
    };
  }, [map]);
  return (
    <p aria-hidden className="map-hint" data-shown={hint !== null}>
      {hint && t(hint)}
    </p>
  );
}
