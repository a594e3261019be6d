"use client";

import { useEffect, useRef } from "react";
import { useReload } from "@/components/ui/use-reload";
import { readFragment } from "@/server/domain/complaint/secret";

type TakeCodeProps = { code: string; page: "lacak" | "lokasi" };

/** Exchanges the code in a link's fragment for the reporter's cookie, and leaves the address without it. */
export function TakeCode({ code, page }: TakeCodeProps) {
  const { reload } = useReload();
  const reloadPage = useRef(reload);
  reloadPage.current = reload;

  useEffect(() => {
    async function take() {
      const secret = readFragment(window.location.hash);
      if (!secret) return;
      const location = await exchange({ nomor: code, kode: secret, halaman: page });
      if (location === null) return;
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
      if (location === window.location.pathname) reloadPage.current();
      else window.location.replace(location);
    }
    const takeAgain = () => void take();
    takeAgain();
    window.addEventListener("hashchange", takeAgain);
    window.addEventListener("online", takeAgain);
    return () => {
      window.removeEventListener("hashchange", takeAgain);
      window.removeEventListener("online", takeAgain);
    };
  }, [code, page]);

  return null;
}

/** Where to go on; null when the server was not reached, so that the link can be tried again. */
async function exchange(fields: Record<string, string>): Promise<string | null> {
  try {
    const response = await fetch("/api/kode", {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(fields),
    });
    if (!response.ok) return null;
    const { location }: { location: string } = await response.json();
    return location;
  } catch {
    return null;
  }
}
