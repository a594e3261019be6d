"use client";

import clsx from "clsx";
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { type PhotoRegion, wholeSide } from "@/server/domain/complaint/photo-region";
import type { MarkedRegion, RegionChange } from "./use-regions";

type RegionBoxProps = {
  region: MarkedRegion;
  isPreview: boolean;
  /** Whether a button added it: it is then shown, wherever the page stands. */
  isPlaced: boolean;
  onGrab: (event: PointerEvent, part: "move" | "size") => void;
  onChange: (by: RegionChange) => void;
  onRemove: () => void;
};

/**
 * One rectangle; its handles of 44 pixels stand above and below it, within the photo's width, so that they cover nothing
 * of it and widen no page.
 */
export function RegionBox({ region, isPreview, isPlaced, onGrab, onChange, onRemove }: RegionBoxProps) {
  const t = useTranslations("photoRegion");
  const { number } = region;
  const mover = useRef<HTMLButtonElement>(null);
  const [preventScroll] = useState(!isPlaced);
  useEffect(() => mover.current?.focus({ preventScroll }), [preventScroll]);

  function grab(event: PointerEvent) {
    mover.current?.focus({ preventScroll: true });
    onGrab(event, "move");
  }

  function press(event: KeyboardEvent, part: "move" | "size") {
    const by = changeOf(event, part);
    if (by) onChange(by);
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div
        ref={(element) => setStyles(element, sidesOf(region))}
        data-testid="region"
        className={clsx(
          "absolute",
          isPreview ? "bg-black" : "cursor-move touch-none bg-black/60 outline-2 outline-white",
        )}
        onPointerDown={isPreview ? undefined : grab}
      />
      {!isPreview && (
        <>
          <Handle
            button={mover}
            label={t("move", { number })}
            className="cursor-move"
            place={upperLeftOf(region)}
            onGrab={(event) => onGrab(event, "move")}
            onKey={(event) => press(event, "move")}
          >
            ✥
          </Handle>
          <Handle
            label={t("resize", { number })}
            className="cursor-nwse-resize"
            place={lowerRightOf(region)}
            onGrab={(event) => onGrab(event, "size")}
            onKey={(event) => press(event, "size")}
          >
            ⤡
          </Handle>
        </>
      )}
    </>
  );
}

type HandleProps = {
  button?: RefObject<HTMLButtonElement | null>;
  label: string;
  className: string;
  place: Styles;
  onGrab: (event: PointerEvent<HTMLButtonElement>) => void;
  onKey: (event: KeyboardEvent) => void;
  children: ReactNode;
};

function Handle({ button, label, className, place, onGrab, onKey, children }: HandleProps) {
  return (
    <button
      ref={(element) => {
        if (button) button.current = element;
        setStyles(element, place);
      }}
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

type Styles = Readonly<Record<string, string>>;

const percent = (value: number) => `${(value / wholeSide) * 100}%`;

const sidesOf = ({ x, y, width, height }: PhotoRegion): Styles => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

/** Of the handles, which are 2.75rem wide and high. */
const upperLeftOf = ({ x, y }: PhotoRegion): Styles => ({
  left: `max(0px, ${percent(x)} - 2.75rem)`,
  top: `calc(${percent(y)} - 2.75rem)`,
});

const lowerRightOf = ({ x, y, width, height }: PhotoRegion): Styles => ({
  left: `min(100% - 2.75rem, ${percent(x + width)})`,
  top: percent(y + height),
});

/** The content policy allows styles that a script sets, and no attributes. */
function setStyles(element: HTMLElement | null, styles: Styles) {
  for (const [name, value] of Object.entries(styles)) element?.style.setProperty(name, value);
}
