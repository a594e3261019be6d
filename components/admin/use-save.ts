"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/trpc/use-refusal";

/** Runs a change, shows its outcome, and reloads the data from the server. */
export function useSave() {
  const [inWords, router] = [useRefusal(), useRouter()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);

  async function save(change: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setError(null);
    setSaved(false);
    try {
      await change();
      setSaved(true);
      router.refresh();
      return true;
    } catch (refusal) {
      setError(inWords(refusal));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { save, busy, error, isSaved };
}

export type Save = ReturnType<typeof useSave>;
