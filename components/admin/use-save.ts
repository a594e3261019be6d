"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusal } from "@/components/trpc/use-refusal";
import { showAnnouncement } from "@/components/ui/announcement-store";
import { useReload } from "@/components/ui/use-reload";

/** Runs a change, announces that it is saved, and reloads the data from the server. */
export function useSave() {
  const [t, inWords, { reload, isReloading }] = [useTranslations("admin"), useRefusal(), useReload()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  /** Reads or previews: nothing is announced. */
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setError(null);
    showAnnouncement(null);
    try {
      await work();
      return true;
    } catch (refusal) {
      setError(inWords(refusal));
      return false;
    } finally {
      setBusy(false);
    }
  }

  async function save(change: () => Promise<unknown>): Promise<boolean> {
    const isSaved = await run(change);
    if (!isSaved) return false;
    showAnnouncement(t("saved"));
    reload();
    return true;
  }

  return { save, run, busy: busy || isReloading, error };
}
