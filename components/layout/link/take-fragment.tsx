"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetFragment, latestFragment } from "@/components/ui/fragment";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import { exchangeSecret } from "./exchange-secret";

export type TakeFragmentWords = { failed: string; again: string };

type TakeFragmentProps = {
  /** The address that exchanges the secret for a cookie. */
  door: "/api/kode" | "/api/tautan";
  /** What is sent there of a fragment; null of one without a secret. */
  read: (fragment: string) => Record<string, string> | null;
  words: TakeFragmentWords;
};

const addressOf = ({ pathname, search }: Location) => pathname + search;

/** Exchanges the secret in a link's fragment for a cookie, and leaves the address without it. */
export function TakeFragment({ door, read, words }: TakeFragmentProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const { reload } = useReload();
  const latest = useRef({ read, reload });
  latest.current = { read, reload };

  const take = useCallback(async () => {
    const fields = latest.current.read(latestFragment());
    if (!fields) return;
    setHasFailed(false);
    const here = addressOf(window.location);
    const location = await exchangeSecret(door, fields);
    const hasLeft = addressOf(window.location) !== here;
    if (hasLeft) return;
    if (location === null) return setHasFailed(true);
    forgetFragment();
    if (location === here) latest.current.reload();
    else window.location.replace(location);
  }, [door]);

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
