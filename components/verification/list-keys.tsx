"use client";

import { useEffect } from "react";
import { isForAnother } from "@/components/desk/use-queue-keys";

const steps: Record<string, number> = { j: 1, k: -1 };

/** `j` and `k` walk the list, Enter opens (each line is a link that has the focus). */
export function ListKeys() {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step || isForAnother(event)) return;
      const lines = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")];
      const at = lines.indexOf(document.activeElement as HTMLAnchorElement);
      lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
    };
    window.addEventListener("keydown", walk);
    return () => window.removeEventListener("keydown", walk);
  }, []);
  return null;
}
