"use client";

import { useEffect } from "react";
import { keepReceipt, readReceipts, type StoredReceipt } from "@/components/report/receipt/receipt-store";

/** Where this device remembers the complaint, it remembers the new code from now on. */
export function ReplaceReceipt({ code, secret }: StoredReceipt) {
  useEffect(() => {
    if (readReceipts().some((one) => one.code === code && one.secret !== secret))
      keepReceipt({ code, secret });
  }, [code, secret]);
  return null;
}
