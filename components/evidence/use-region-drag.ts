import { type PointerEvent, useRef } from "react";
import { changeRegion, regionBetween, wholeSide } from "@/server/domain/complaint/photo-region";
import type { MarkedRegion, Regions } from "./use-regions";

/** Less is a press and no drag, in pixels; a finger is less steady. */
const leastDragOf = (pointerType: string) => (pointerType === "touch" ? 12 : 6);

type DragPart = "draw" | "move" | "size";

const changes = {
  move: (x: number, y: number) => ({ moveX: x, moveY: y }),
  size: (x: number, y: number) => ({ growX: x, growY: y }),
} as const;

/** Draws, moves and sizes regions as long as a pointer is down; `frame` is the photo. */
export function useRegionDrag({ set }: Pick<Regions, "set">) {
  const frame = useRef<HTMLDivElement>(null);

  /** Where a pointer is, in thousandths of the photo. */
  function positionOf({ clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
    const { left, top, width, height } = frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [((clientX - left) / width) * wholeSide, ((clientY - top) / height) * wholeSide];
  }

  /** `onPress` is called at the end when the pointer hardly moved. */
  function drag(start: PointerEvent, region: MarkedRegion, part: DragPart, onPress?: () => void) {
    start.preventDefault();
    start.currentTarget.setPointerCapture(start.pointerId);
    const [fromX, fromY] = positionOf(start);
    const ending = new AbortController();
    const { signal } = ending;
    let far = 0;
    const next = (x: number, y: number) =>
      part === "draw"
        ? regionBetween([fromX, fromY], [x, y])
        : changeRegion(region, changes[part](x - fromX, y - fromY));
    const follow = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== start.pointerId) return;
      far = Math.max(far, Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY));
      const [x, y] = positionOf(event);
      set(region.number, next(x, y));
    };
    const end = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== start.pointerId) return;
      ending.abort();
      if (far < leastDragOf(start.pointerType)) onPress?.();
    };
    window.addEventListener("pointermove", follow, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", end, { signal });
  }

  return { frame, drag, positionOf };
}
