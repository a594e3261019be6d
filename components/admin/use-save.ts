"use client";

import { useTranslations } from "use-intl";
import { useSend } from "@/components/trpc/use-send";
import { showAnnouncement } from "@/components/ui/announcement-store";
import { useReload } from "@/components/ui/use-reload";

/** Runs a change, announces that it is saved, and reloads the data from the server. */
export function useSave() {
  const [t, { reload, isReloading }] = [useTranslations("admin"), useReload()];
  const { send, busy, error, setError } = useSend();

  /** Reads or previews: nothing is announced. */
  function run(work: () => Promise<unknown>): Promise<boolean> {
    showAnnouncement(null);
    return send(work);
  }

  async function save(change: () => Promise<unknown>): Promise<boolean> {
    const isSaved = await run(change);
    if (!isSaved) return false;
    showAnnouncement(t("saved"));
    reload();
    return true;
  }

  return { save, run, busy: busy || isReloading, error, forgetError: () => setError(null) };
}
