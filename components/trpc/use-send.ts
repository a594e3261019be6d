"use client";

import { useState } from "react";
import { useRefusal } from "./use-refusal";

/** A form's request: busy until it ends; a refusal is shown in words. */
export function useSend() {
  const inWords = useRefusal();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  /** Whether it went through. */
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setError(null);
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

  return { send, busy, error, setError };
}
