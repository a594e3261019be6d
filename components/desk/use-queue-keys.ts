"use client";

import { useEffect, useRef } from "react";
import type { Selection } from "./use-selection";

const rowsOf = () => [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")];

function walk(step: number): void {
  const rows = rowsOf();
  const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
}

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

function focusOn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  found?.scrollIntoView({ block: "nearest" });
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

/** The row that a key means: that of the focused link or of the focused box. */
function rowInFocus(): string | undefined {
  const row = document.activeElement?.closest("tr");
  return row?.querySelector<HTMLElement>("[data-queue-row]")?.dataset.queueRow;
}

/** The queue from the keyboard; Enter opens, for each row is a link. Every key stands in the `?` overview. */
export function useQueueKeys(selection: Selection): void {
  const latest = useRef(selection);
  latest.current = selection;
  useEffect(() => {
    const choose = (upTo: boolean) => {
      const code = rowInFocus();
      if (code) latest.current.toggle(code, upTo);
    };
    const keys: Record<string, () => void> = {
      j: () => walk(1),
      k: () => walk(-1),
      x: () => choose(false),
      X: () => choose(true),
      a: () => latest.current.toggleAll(),
      b: () => focusOn("[data-bulk] button"),
      Escape: () => latest.current.keep([]),
      "/": () => focusOn("#cari"),
      r: () => press("[data-load-news]"),
      n: () => press("[data-next-page]"),
    };
    const listen = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || isForAnother(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
