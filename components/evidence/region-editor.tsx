"use client";

import { type PointerEvent, useEffect, useRef } from "react";
import { RegionBox } from "./region-box";
import { useRegionDrag } from "./use-region-drag";
import type { Regions } from "./use-regions";

type RegionEditorProps = { photo: string; alt: string; marked: Regions; isPreview: boolean };

/** A photo on which rectangles are drawn, moved and sized, by pointer, touch or keys. */
export function RegionEditor({ photo, alt, marked, isPreview }: RegionEditorProps) {
  const { frame, drag, positionOf } = useRegionDrag(marked);
  const shown = useRef(isPreview);
  useEffect(() => {
    if (shown.current === isPreview) return;
    shown.current = isPreview;
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "center" });
  }, [isPreview, frame]);

  function draw(event: PointerEvent) {
    if (!event.isPrimary || event.button !== 0) return;
    const [x, y] = positionOf(event);
    const region = marked.add(x, y, true);
    if (!region) return;
    drag(event, region, "draw", () => marked.settle(region.number, x, y));
  }

  return (
    <div className="-mx-4 py-11">
      <div ref={frame} tabIndex={-1} className="relative">
        <img
          src={`/api/photos/${photo}/full`}
          alt={alt}
          draggable={false}
          className="block w-full select-none"
        />
        {!isPreview && (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            data-testid="draw"
            className="absolute inset-0 cursor-crosshair touch-none"
            onPointerDown={draw}
          />
        )}
        {marked.regions.map((region) => (
          <RegionBox
            key={region.number}
            region={region}
            isPreview={isPreview}
            isPlaced={region.number === marked.placed}
            onGrab={(event, part) => drag(event, region, part)}
            onChange={(by) => marked.change(region, by)}
            onRemove={() => {
              frame.current?.focus({ preventScroll: true });
              marked.remove(region.number);
            }}
          />
        ))}
      </div>
    </div>
  );
}
