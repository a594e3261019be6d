"use client";

import { useEffect } from "react";
import { noticesChanged } from "@/components/layout/bell";
import { client } from "@/components/trpc/client";

/** Marks the complaint as opened; done in the browser, since the page may be prefetched. */
export function MarkOpened({ code }: { code: string }) {
  useEffect(() => {
    client.notification.opened.mutate({ code }).then(
      () => window.dispatchEvent(new Event(noticesChanged)),
      () => {},
    );
  }, [code]);
  return null;
}
