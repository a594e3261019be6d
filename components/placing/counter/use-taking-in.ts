"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import type { UploadedPhoto } from "@/components/ui/upload";
import { useIssues } from "@/components/ui/use-issues";
import { counterSchema } from "@/server/domain/intake/counter";
import type { CounterDraft } from "./draft";
import type { UploadedScan } from "./upload-scan";

type Files = { photos: readonly UploadedPhoto[]; scan: UploadedScan | null; isUploading: boolean };

/** Sends the form and opens the receipt. A lost connection changes nothing; a retry is safe. */
export function useTakingIn(draft: CounterDraft, files: Files, onSent: () => void) {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const checked = counterSchema.safeParse(toRequest(draft, files));
  const faults = useIssues(checked.error?.issues, {
    categoryCode: "category",
    kelurahanCode: "kelurahan",
    hasConsent: "consent",
    contact: "consent",
  });

  async function send() {
    if (files.isUploading || busy) return;
    setError(null);
    if (!checked.success) return;
    setBusy(true);
    try {
      const { code } = await client.counter.takeIn.mutate(checked.data);
      onSent();
      router.push(`/petugas/loket/${code}`);
    } catch (refusal) {
      setError(inWords(refusal));
      setBusy(false);
    }
  }
  return { busy, error, faults, send };
}

function toRequest({ name, phone, email, ...draft }: CounterDraft, { photos, scan }: Files) {
  const kelurahanCode = draft.point ? null : draft.kelurahanCode;
  return {
    ...draft,
    photos,
    scan: scan && { id: scan.id, token: scan.token },
    kelurahanCode,
    contact: { name, phone, email },
  };
}
