"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetFragment, latestFragment } from "@/components/ui/fragment";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import { readFragment } from "@/server/domain/complaint/secret";

export type TakeCodeProps = {
  code: string;
  page: "lacak" | "lokasi";
  words: { failed: string; again: string };
};

/** Exchanges the code in a link's fragment for the reporter's cookie, and leaves the address without it. */
export function TakeCode({ code, page, words }: TakeCodeProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const { reload } = useReload();
  const reloadPage = useRef(reload);
  reloadPage.current = reload;

  const take = useCallback(async () => {
    const secret = readFragment(latestFragment());
    if (!secret) return;
    setHasFailed(false);
    const here = window.location.pathname;
    const location = await exchange({ nomor: code, kode: secret, halaman: page });
    const hasLeft = window.location.pathname !== here;
    if (hasLeft) return;
    if (location === null) return setHasFailed(true);
    forgetFragment();
    if (location === here) reloadPage.current();
    else window.location.replace(location);
  }, [code, page]);

  useEffect(() => {
    const takeAgain = () => void take();
    takeAgain();
    window.addEventListener("hashchange", takeAgain);
    window.addEventListener("online", takeAgain);
    return () => {
      window.removeEventListener("hashchange", takeAgain);
      window.removeEventListener("online", takeAgain);
    };
  }, [take]);

  if (!hasFailed) return null;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4">
      <NoticeBox tone="bad">
        <p>{words.failed}</p>
        <Button look="secondary" className="mt-3" onClick={() => void take()}>
          {words.again}
        </Button>
      </NoticeBox>
    </div>
  );
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
