"use client";

import { useEffect, useRef } from "react";
import { isForAnother } from "@/components/desk/use-queue-keys";

/** Single keys of the intake desk, but never while somebody writes; Enter on a control is the control's. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isForAnother(event)) return;
      const target = event.target as HTMLElement;
      if (event.key === "Enter" && target.closest("button, a, summary, [role=button]")) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
