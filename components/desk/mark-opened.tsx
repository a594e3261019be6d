"use client";

import { useEffect } from "react";
import { noticesChanged } from "@/components/layout/bell";
import { client } from "@/components/trpc/client";

/** Says that the complaint is on somebody's screen; said here and not by the page, which may be fetched ahead. */
export function MarkOpened({ code }: { code: string }) {
  useEffect(() => {
    client.notification.opened.mutate({ code }).then(
      () => window.dispatchEvent(new Event(noticesChanged)),
      () => {},
    );
  }, [code]);
  return null;
}
