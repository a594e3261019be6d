"use client";

import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { NoticeBox } from "@/components/ui/states";
import { useSave } from "./use-save";

type ActProps = {
  label: string;
  look?: "secondary" | "danger" | "quiet";
  run: () => Promise<unknown>;
  /** Tells which of several equal buttons this is. */
  about?: string;
};

/** One button for one change that can be undone. */
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

/** One button for one change that cannot be undone; it asks first. */
export function FinalAct({ label, about, look, run }: ActProps & { about: string }) {
  const { save, busy, error } = useSave();
  return (
    <span className="inline-grid gap-2">
      <ConfirmButton {...{ label, about, busy }} {...(look && { look })} onConfirm={() => save(run)} />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </span>
  );
}
