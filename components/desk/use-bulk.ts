"use client";

import { useRef, useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { unreadMs } from "@/components/ui/use-keys";
import { useReload } from "@/components/ui/use-reload";
import type { BulkInput, BulkResult } from "@/server/domain/complaint/bulk";

/** Complaints per request: small enough to show progress. */
const batch = 20;

type BulkRequest = Omit<Parameters<typeof client.complaint.moveMany.mutate>[0], "complaints">;
type BulkTarget = BulkInput["complaints"][number];

export type Bulk = {
  results: readonly BulkResult[];
  progress: { done: number; all: number } | null;
  error: string | null;
  /** Selected ones that the last move did not fit. */
  leftOut: readonly string[];
  run: (request: BulkRequest, complaints: readonly BulkTarget[], leftOut: readonly string[]) => Promise<void>;
  close: () => void;
};

/** Makes one move for many, in batches. Failed ones stay selected; results are kept whatever follows. */
export function useBulk(onKeep: (codes: readonly string[]) => void): Bulk {
  const [inWords, { reload }] = [useRefusal(), useReload()];
  const [results, setResults] = useState<readonly BulkResult[]>([]);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Bulk["progress"]>(null);
  const [error, setError] = useState<string | null>(null);

  /** When the next run may begin: not during one, nor before its results were shown a moment. */
  const readyAt = useRef(0);

  async function run(request: BulkRequest, complaints: readonly BulkTarget[], unfit: readonly string[]) {
    if (performance.now() < readyAt.current) return;
    readyAt.current = Number.POSITIVE_INFINITY;
    const all = complaints.length;
    const found: BulkResult[] = [];
    setError(null);
    setResults([]);
    setLeftOut(unfit);
    setProgress({ done: 0, all });
    try {
      for (let start = 0; start < all; start += batch) {
        const part = complaints.slice(start, start + batch);
        found.push(...(await client.complaint.moveMany.mutate({ ...request, complaints: [...part] })));
        setProgress({ done: found.length, all });
      }
    } catch (refusal) {
      setError(inWords(refusal));
    }
    const done = new Set(found.filter(({ outcome }) => outcome === "done").map(({ code }) => code));
    readyAt.current = performance.now() + unreadMs;
    setResults(found);
    setProgress(null);
    onKeep([...complaints.map(({ code }) => code).filter((code) => !done.has(code)), ...unfit]);
    reload();
  }

  return { results, leftOut, progress, error, run, close: () => setResults([]) };
}
