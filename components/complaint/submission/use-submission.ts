"use client";

import { useEffect, useState } from "react";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import type { UploadList } from "@/components/ui/upload-list";
import type { UploadedPhoto } from "@/components/ui/uploaded-photo";
import { submitSchema } from "@/server/domain/complaint/input";
import type { SubmissionDraft } from "./draft";
import type { SubmissionReceipt } from "./report-sent";

type Faults = Partial<Record<"place" | "categoryCode" | "text" | "email", string>>;

const toInput = (
  { name, phone, email, isVisibleToOfficers, ...draft }: SubmissionDraft,
  photos: UploadedPhoto[],
) => ({
  ...draft,
  photos,
  kelurahanCode: draft.point ? null : draft.kelurahanCode,
  contact: { name, phone, email, isVisibleToOfficers },
});

/**
 * Sends a draft once: the same external id makes a retry harmless. Offline it waits, and is sent when the connection
 * returns, after retrying failed photos.
 */
export function useSubmission(
  draft: SubmissionDraft,
  uploads: UploadList<UploadedPhoto>,
  onSent: (sent: SubmissionReceipt) => void,
) {
  const inWords = useRefusal();
  const [state, setState] = useState<"idle" | "sending" | "waiting" | "back">("idle");
  const [faults, setFaults] = useState<Faults>({});
  const [error, setError] = useState<string | null>(null);

  async function send() {
    if (uploads.pending > 0 || state === "sending") return;
    const input = toInput(draft, uploads.stored);
    const checked = submitSchema.safeParse(input);
    setFaults(checked.success ? {} : faultsOf(checked.error.issues));
    if (!checked.success) return setState("idle");
    setState("sending");
    setError(null);
    try {
      onSent(await client.intake.submit.mutate(input));
      setState("idle");
    } catch (refusal) {
      setError(inWords(refusal));
      setState(refusalOf(refusal) === "offline" ? "waiting" : "idle");
    }
  }

  useEffect(() => {
    const goOn = () => {
      uploads.retry();
      setState("back");
    };
    if (state === "waiting") window.addEventListener("online", goOn);
    if (state === "back") void send();
    return () => window.removeEventListener("online", goOn);
  });

  return { state, faults, error, send };
}

const faultsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Faults =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path.at(-1)), message]));
