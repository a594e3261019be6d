"use client";

import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from "react";

/** How far an arrow key moves, in percent. */
const stride = 5;

/** Parts two pictures (`children`) where its range stands. Without scripts they stand side by side. */
export function PhotoSlider({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLInputElement>(null);

  const cut = useCallback(() => {
    if (range.current) box.current?.style.setProperty("--cut", `${range.current.value}%`);
  }, []);

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const ways: Record<string, number> = { ArrowLeft: -stride, ArrowRight: stride };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.currentTarget.valueAsNumber += way;
    cut();
  }

  // A browser that comes back to the page keeps where the range stood.
  useEffect(cut, [cut]);
  return (
    <div ref={box} className="photo-slider" data-testid="slider">
      {children}
      <input
        ref={range}
        type="range"
        min={0}
        max={100}
        defaultValue={50}
        aria-label={label}
        onInput={cut}
        onKeyDown={step}
      />
      <span aria-hidden className="photo-slider-handle" />
    </div>
  );
}
