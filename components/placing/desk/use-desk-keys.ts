"use client";

import { isForAnother, useKeydown } from "@/components/ui/use-keys";

/** Shortcuts of the intake desk, not while writing; Enter on a control belongs to the control. */
export function useDeskKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  useKeydown("arrivals", (event) => {
    if (isForAnother(event)) return;
    const target = event.target as HTMLElement;
    if (event.key === "Enter" && target.closest("button, a, summary, [role=button]")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
}
