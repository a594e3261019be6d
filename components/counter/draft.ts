"use client";

import { useEffect, useState } from "react";
import type { UploadedPhoto } from "@/components/complaint/submission/draft";
import type { Point } from "@/server/domain/geo";

export type KeptScan = { id: string; token: string; pageCount: number };

/** What an officer writes down; it lies in this tab until it is sent, never longer: others use the same computer. */
export type CounterDraft = {
  /** The session that writes it; another's draft is thrown away. */
  owner: string;
  externalId: string;
  channelCode: string;
  text: string;
  categoryCode: string;
  kelurahanCode: string;
  point: Point | null;
  landmark: string;
  isPublic: boolean;
  photos: UploadedPhoto[];
  scan: KeptScan | null;
  name: string;
  phone: string;
  email: string;
  hasConsent: boolean;
};
export type ChangeCounter = (part: Partial<CounterDraft>) => void;

const shelf = "loket-draf";

/** What stands in an empty form: the counter's own channel and kelurahan. */
export type CounterStart = { owner: string; channelCode: string; kelurahanCode: string };

const emptyDraft = (start: CounterStart): CounterDraft => ({
  ...start,
  externalId: crypto.randomUUID(),
  text: "",
  categoryCode: "",
  point: null,
  landmark: "",
  isPublic: true,
  photos: [],
  scan: null,
  name: "",
  phone: "",
  email: "",
  hasConsent: false,
});

/** The draft of this tab, kept over a reload and a lost connection; null until the tab was asked. */
export function useCounterDraft(start: CounterStart) {
  const [draft, setDraft] = useState<CounterDraft | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shelf is read once, when the page opens
  useEffect(() => setDraft({ ...emptyDraft(start), ...readShelf(start.owner) }), []);
  useEffect(() => {
    if (draft) writeShelf(draft);
  }, [draft]);
  const change: ChangeCounter = (part) => setDraft((before) => before && { ...before, ...part });
  const clear = () => {
    writeShelf(null);
    setDraft(emptyDraft(start));
  };
  return { draft, change, clear };
}

/** Storage may be full or forbidden: then the draft lives as long as the page. */
function readShelf(owner: string): Partial<CounterDraft> {
  try {
    const kept: Partial<CounterDraft> = JSON.parse(sessionStorage.getItem(shelf) ?? "{}");
    return kept.owner === owner ? kept : {};
  } catch {
    return {};
  }
}

function writeShelf(draft: CounterDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(shelf, JSON.stringify(draft));
    else sessionStorage.removeItem(shelf);
  } catch {
    // See readShelf.
  }
}
