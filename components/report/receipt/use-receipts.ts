"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { onReceipts, readLastSent, readNoReceipts, readReceipts, type StoredReceipt } from "./receipt-store";

/** The receipts that this device remembers; none on the server. */
export const useReceipts = () => useSyncExternalStore(onReceipts, readReceipts, readNoReceipts);

const parameter = "terkirim";

/** The receipt that the URL names, so that a reload and Back show it again, and a link to the form does not. */
export function useOpenReceipt(): StoredReceipt | null {
  const code = useSearchParams().get(parameter);
  return useReceipts().find((one) => one.code === code) ?? null;
}

/** The receipt of what this tab sent a moment ago. */
export function useLastSent(): StoredReceipt | null {
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => setLast(readLastSent()), []);
  return useReceipts().find(({ code }) => code === last) ?? null;
}

/** Names the receipt in the URL of this page. */
export const showReceipt = ({ code }: StoredReceipt): void =>
  window.history.replaceState(null, "", `?${parameter}=${code}`);
