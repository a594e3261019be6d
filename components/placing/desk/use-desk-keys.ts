"use client";

import { isForAnother, useKeydown } from "@/components/ui/use-keys";

/** Single keys of the intake desk, but never while somebody writes; Enter on a control is the control's. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  useKeydown("arrivals", (event) => {
    if (isForAnother(event)) return;
    const target = event.target as HTMLElement;
    if (event.key === "Enter" && target.closest("button, a, summary, [role=button]")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
