"use client";

import clsx from "clsx";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type PhotoRegion, wholeSide } from "@/server/domain/complaint/photo-region";
import type { MarkedRegion, RegionChange } from "./use-regions";

type RegionBoxProps = {
  region: MarkedRegion;
  isPreview: boolean;
  onGrab: (event: PointerEvent, part: "move" | "size") => void;
  onChange: (by: RegionChange) => void;
  onRemove: () => void;
};

/** One rectangle; its handles of 44 pixels stand outside its corners, so that they cover nothing of it. */
export function RegionBox({ region, isPreview, onGrab, onChange, onRemove }: RegionBoxProps) {
  const t = useTranslations("photoRegion");
  const { number } = region;

  function press(event: KeyboardEvent, part: "move" | "size") {
    const by = changeOf(event, part);
    if (by) onChange(by);
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else return;
    event.preventDefault();
  }

  return (
    <div ref={placedAt(region)} className="absolute">
      <div
        data-testid="region"
        className={clsx(
          "absolute inset-0",
          isPreview ? "bg-black" : "cursor-move touch-none bg-black/60 outline-2 outline-white",
        )}
        onPointerDown={isPreview ? undefined : (event) => onGrab(event, "move")}
      />
      {!isPreview && (
        <>
          <Handle
            label={t("move", { number })}
            className="right-full bottom-full cursor-move"
            onGrab={(event) => onGrab(event, "move")}
            onKey={(event) => press(event, "move")}
          >
            ✥
          </Handle>
          <Handle
            label={t("resize", { number })}
            className="top-full left-full cursor-nwse-resize"
            onGrab={(event) => onGrab(event, "size")}
            onKey={(event) => press(event, "size")}
          >
            ⤡
          </Handle>
        </>
      )}
    </div>
  );
}

type HandleProps = {
  label: string;
  className: string;
  onGrab: (event: PointerEvent<HTMLButtonElement>) => void;
  onKey: (event: KeyboardEvent) => void;
  children: ReactNode;
};

function Handle({ label, className, onGrab, onKey, children }: HandleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className={clsx(
        "absolute z-10 size-11 touch-none rounded-card border border-line bg-surface text-xl",
        className,
      )}
      onPointerDown={(event) => {
        event.currentTarget.focus();
        onGrab(event);
      }}
      onKeyDown={onKey}
    >
      <span aria-hidden>{children}</span>
    </button>
  );
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Thousandths for one press; with Shift for a long way. */
const step = { near: 10, far: 50 };

function changeOf({ key, shiftKey }: KeyboardEvent, part: "move" | "size"): RegionChange | null {
  const direction = steps[key];
  if (!direction) return null;
  const [x, y] = direction.map((one) => one * (shiftKey ? step.far : step.near)) as [number, number];
  return part === "move" ? { moveX: x, moveY: y } : { growX: x, growY: y };
}

/** The content policy allows styles that a script sets, and no attributes. */
const placedAt =
  ({ x, y, width, height }: PhotoRegion) =>
  (element: HTMLDivElement | null) => {
    const sides = { left: x, top: y, width, height };
    for (const [side, value] of Object.entries(sides))
      element?.style.setProperty(side, `${(value / wholeSide) * 100}%`);
  };
