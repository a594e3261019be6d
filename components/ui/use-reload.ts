"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

/** Reads the page's data again; pending until the page shows it, so that nobody presses a second time meanwhile. */
export function useReload() {
  const router = useRouter();
  const [isReloading, startReload] = useTransition();
  return {
    isReloading,
    reload: () => startReload(() => router.refresh()),
    /** The state that `also` sets changes together with the page. */
    reloadWith: (also: () => void) =>
      startReload(() => {
        also();
        router.refresh();
      }),
    /** Opens another page, with its data read anew. */
    moveOn: (href: string) =>
      startReload(() => {
        router.push(href as "/");
        router.refresh();
      }),
  };
}
