"use client";

import { useEffect, useLayoutEffect, useRef } from "react";

type Screen = "shortcuts" | "queue" | "work-list" | "verdict" | "arrivals" | "counter";

const active = new Set<Screen>();

/**
 * `<html data-keys="queue shortcuts">`: the screens whose shortcuts are active, since a page handles them only after
 * hydration.
 */
function markActive(): void {
  document.documentElement.dataset.keys = [...active].sort().join(" ");
}

/** Whether the key belongs to a field, another shortcut or an open dialog. */
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

/** Handles every key of the page while the screen is mounted; single keys check {@link isForAnother} first. */
export function useKeydown(screen: Screen, handle: (event: KeyboardEvent) => void): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener("keydown", listen);
    active.add(screen);
    markActive();
    return () => {
      window.removeEventListener("keydown", listen);
      active.delete(screen);
      markActive();
    };
  }, [screen]);
}

/** Milliseconds that an item must have been shown before anything acts on it. */
export const unreadMs = 600;

const shown = new Map<Screen, { item: string; since: number }>();

/**
 * For a screen that shows the next item by itself: whether an act may be meant for the item before. So is a held key,
 * and any press within {@link unreadMs} of the change.
 */
export function useUnread(screen: Screen, item: string) {
  useLayoutEffect(() => {
    const before = shown.get(screen);
    if (before?.item !== item) shown.set(screen, { item, since: before ? performance.now() : -unreadMs });
  }, [screen, item]);
  return (act: { timeStamp: number; repeat?: boolean }) =>
    act.repeat === true || act.timeStamp - (shown.get(screen)?.since ?? 0) < unreadMs;
}

/** Shortcuts by key; never while a field is written in. */
export function useKeys(
  screen: Screen,
  keys: Readonly<Record<string, (event: KeyboardEvent) => void>>,
): void {
  useKeydown(screen, (event) => {
    const act = keys[event.key];
    if (!act || isForAnother(event)) return;
    event.preventDefault();
    act(event);
  });
}
