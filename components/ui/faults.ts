"use client";

import { createContext, use } from "react";

/** What is wrong with a control, by its id. */
export type Fault = { field: string; message: string };

const Shown = createContext<readonly Fault[]>([]);
export const ShownFaults = Shown.Provider;

/** The faults that the last press revealed and that are still there. */
export const useShownFaults = (): readonly Fault[] => use(Shown);

/** The message beside a control: its own, or the one that a press revealed. */
export function useFaultOf(id: string, own: string | null | undefined): string | null {
  const shown = useShownFaults();
  return own || (shown.find(({ field }) => field === id)?.message ?? null);
}

/** Moves to a control, which opens the boxes that contain it. */
export function goToField(id: string): void {
  const control = document.getElementById(id);
  for (let box = control?.closest("details"); box; box = box.parentElement?.closest("details"))
    box.open = true;
  control?.scrollIntoView({ block: control.matches("fieldset") ? "start" : "center" });
  control?.focus({ preventScroll: true });
}

const isAfter = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;

/** The ids of controls, each once, from top to bottom. */
export function fromTop(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => {
    const [one, other] = [document.getElementById(a), document.getElementById(b)];
    return one && other && isAfter(one, other) ? 1 : -1;
  });
}
