"use client";

import { useKeys } from "@/components/ui/use-keys";

function walk(step: number): void {
  const lines = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")];
  const at = lines.indexOf(document.activeElement as HTMLAnchorElement);
  lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
}

/** `j` and `k` move through the list, Enter opens (each line is a focused link). */
export function ListKeys() {
  useKeys("work-list", { j: () => walk(1), k: () => walk(-1) });
  return null;
}
