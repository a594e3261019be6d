"use client";

import { TRPCClientError } from "@trpc/client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { counterSchema } from "@/server/domain/intake/counter";
import type { CounterDraft } from "./draft";

/** Sends the form and goes on to the receipt. A lost connection leaves everything as it was; sending again is safe. */
export function useTakingIn(draft: CounterDraft | null, onSent: () => void) {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});

  async function send() {
    if (!draft || busy) return;
    const checked = counterSchema.safeParse(toRequest(draft));
    setError(null);
    setFaults(
      Object.fromEntries(checked.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? []),
    );
    if (!checked.success) return;
    setBusy(true);
    try {
      const { code } = await client.counter.takeIn.mutate(checked.data);
      onSent();
      router.push(`/petugas/loket/${code}` as Route);
    } catch (refusal) {
      setError(inWords(refusal));
      if (refusal instanceof TRPCClientError && refusal.message === "scan_unknown")
        setFaults({ scan: "scan_unknown" });
      setBusy(false);
    }
  }
  return { busy, error, faults, send };
}

function toRequest({ owner: _owner, name, phone, email, ...draft }: CounterDraft) {
  const scan = draft.scan && { id: draft.scan.id, token: draft.scan.token };
  const kelurahanCode = draft.point ? null : draft.kelurahanCode;
  return { ...draft, scan, kelurahanCode, contact: { name, phone, email } };
}
