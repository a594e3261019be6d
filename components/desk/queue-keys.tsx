"use client";

import { useEffect } from "react";

/** `j` and `k` walk the queue's rows, Enter opens (the row is a link that has the focus). */
export function QueueKeys() {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.metaKey || event.ctrlKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
        return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step) return;
      const rows = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue-row]")];
      const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
    };
    window.addEventListener("keydown", walk);
    return () => window.removeEventListener("keydown", walk);
  }, []);
  return null;
}
