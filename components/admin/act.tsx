"use client";

import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { useSave } from "./use-save";

type ActProps = {
  label: string;
  /** Tells screen readers which of several equal buttons this is. */
  about?: string;
  look?: "secondary" | "danger" | "quiet";
  run: () => Promise<unknown>;
};

/** One button for one change. */
export function Act({ label, about, look = "secondary", run }: ActProps) {
  const { save, busy, error } = useSave();
  return (
    <span className="inline-grid gap-2">
      <Button
        look={look}
        busy={busy}
        aria-label={about ? `${label}: ${about}` : undefined}
        onClick={() => save(run)}
      >
        {label}
      </Button>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </span>
  );
}
