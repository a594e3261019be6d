"use client";

import { useState } from "react";

export type Selection = {
  has: (code: string) => boolean;
  size: number;
  toggle: (code: string, upTo?: boolean) => void;
  toggleAll: () => void;
  keep: (codes: readonly string[]) => void;
};

/** The selected rows; with `upTo` all between the last selected one and this one. */
export function useSelection(codes: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const shown = codes.filter((code) => chosen.has(code));
  return {
    has: (code) => chosen.has(code),
    size: shown.length,
    toggle(code, upTo = false) {
      const from = last === null ? -1 : codes.indexOf(last);
      const to = codes.indexOf(code);
      setChosen((current) => {
        const next = new Set(current);
        if (upTo && from >= 0)
          for (const one of codes.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
        else if (!next.delete(code)) next.add(code);
        return next;
      });
      setLast(code);
    },
    toggleAll: () => setChosen(new Set(shown.length === codes.length ? [] : codes)),
    keep: (kept) => setChosen(new Set(kept)),
  };
}
