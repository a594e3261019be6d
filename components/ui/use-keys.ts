"use client";

import { useEffect, useRef } from "react";

type Screen = "shortcuts" | "queue" | "work-list" | "verdict" | "arrivals" | "counter";

const heard = new Set<Screen>();

/** `<html data-keys="queue shortcuts">`: whose keys are heard by now, for a page answers to them only once it runs. */
function tell(): void {
  document.documentElement.dataset.keys = [...heard].sort().join(" ");
}

/** Is somebody writing, or is the key part of another shortcut or of an open dialog? */
export function isForAnother(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const writes =
    /^(SELECT|TEXTAREA)$/.test(target.tagName) || (target.matches("input:not([type=checkbox])") ?? false);
  return (
    event.metaKey ||
    event.ctrlKey ||
    event.altKey ||
    writes ||
    document.querySelector("dialog[open]") !== null
  );
}

/** Hears every key of the page while the screen stands; single keys ask {@link isForAnother} first. */
export function useKeydown(screen: Screen, hear: (event: KeyboardEvent) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener("keydown", listen);
    heard.add(screen);
    tell();
    return () => {
      window.removeEventListener("keydown", listen);
      heard.delete(screen);
      tell();
    };
  }, [screen]);
}

/** Single keys with what each does; never while somebody writes. */
export function useKeys(screen: Screen, keys: Readonly<Record<string, () => void>>): void {
  useKeydown(screen, (event) => {
    const act = keys[event.key];
    if (!act || isForAnother(event)) return;
    event.preventDefault();
    act();
  });
}
