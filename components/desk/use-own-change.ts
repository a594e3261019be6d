"use client";

import { useEffect, useRef } from "react";
import { useReload } from "@/components/ui/use-reload";
import { beginOwnChange } from "./own-changes";

/** Runs the officer's own change of a complaint and reloads the page; until it shows the change, it is pending. */
export function useOwnChange(code: string) {
  const { isReloading, reload } = useReload();
  const end = useRef(() => {});
  useEffect(() => {
    if (!isReloading) end.current();
  }, [isReloading]);
  useEffect(() => () => end.current(), []);

  /** @throws what the change throws */
  async function run(change: () => Promise<unknown>): Promise<void> {
    const done = beginOwnChange(code);
    try {
      await change();
    } catch (refusal) {
      done();
      throw refusal;
    }
    end.current = done;
    reload();
  }
  return { run, isReloading };
}
