"use client";

import { useKeys } from "@/components/ui/use-keys";
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

/** The row of the focused link or checkbox. */
function rowInFocus(): string | undefined {
  const row = document.activeElement?.closest("tr");
  return row?.querySelector<HTMLElement>("[data-queue-row]")?.dataset.queueRow;
}

/** Shortcuts of the queue; Enter opens a row by its link. All are listed in the `?` overview. */
export function useQueueKeys(selection: Selection): void {
  const choose = (upTo: boolean) => {
    const code = rowInFocus();
    if (code) selection.toggle(code, upTo);
  };
  useKeys("queue", {
    j: () => walk(1),
    k: () => walk(-1),
    x: () => choose(false),
    X: () => choose(true),
    a: () => selection.toggleAll(),
    b: () => focusOn("[data-bulk] button"),
    Escape: () => selection.keep([]),
    "/": () => focusOn("#cari"),
    r: () => press("[data-load-news]"),
    n: () => press("[data-next-page]"),
  });
}
