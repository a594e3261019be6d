"use client";

import { useLayoutEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { challengeOf, refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import { withSolution } from "@/components/ui/challenge/with-solution";
import type { UploadedPhoto } from "@/components/ui/upload";
import type { UploadList } from "@/components/ui/upload-list";
import { useIssues } from "@/components/ui/use-issues";
import { submitSchema } from "@/server/domain/complaint/input";
import type { SubmitReceipt } from "@/server/domain/complaint/submit-receipt";
import type { SubmissionDraft } from "./draft";

/** The draft and the keys of its files, as they were when the person pressed send. */
type Confirmation = { draft: SubmissionDraft; files: string };

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
 * Sends a draft once: the same external id makes a retry harmless. Offline, what was confirmed by a press waits and is
 * sent when the connection returns, after retrying failed photos; an edited draft waits for another press.
 */
export function useSubmission(
  draft: SubmissionDraft,
  uploads: UploadList<UploadedPhoto>,
  onSent: (sent: SubmitReceipt) => void,
) {
  const [inWords, t, locale] = [useRefusal(), useTranslations("report"), useLocale()];
  const [state, setState] = useState<"idle" | "sending" | "waiting" | "back">("idle");
  const [confirmed, setConfirmed] = useState<Confirmation | null>(null);
  const [error, setError] = useState<string | null>(null);
  const files = uploads.items.map(({ key }) => key).join(" ");
  const isEdited = confirmed?.draft !== draft || confirmed.files !== files;
  const isWaiting = state === "waiting" || state === "back";

  const input = { ...toInput(draft, uploads.stored), locale };
  const faults = useIssues(submitSchema.safeParse(input).error?.issues, { categoryCode: "category" });

  async function send() {
    if (uploads.pending > 0 || state === "sending") return;
    if (faults.length > 0) return setState("idle");
    setConfirmed({ draft, files });
    setState("sending");
    setError(null);
    try {
      onSent(
        await withSolution({
          challengeOf,
          send: (solution) => client.intake.submit.mutate(input, { context: { solution } }),
        }),
      );
      setState("idle");
    } catch (refusal) {
      setError(inWords(refusal));
      setState(refusalOf(refusal) === "offline" ? "waiting" : "idle");
    }
  }

  useLayoutEffect(() => {
    if (!isWaiting || isEdited) return;
    const goOn = () => {
      uploads.retry();
      setState("back");
    };
    if (state === "waiting") window.addEventListener("online", goOn);
    if (state === "back") void send();
    return () => window.removeEventListener("online", goOn);
  });

  const standing = isEdited ? t("sendsOnPress") : t("sendsItself");
  return { state, faults, error: isWaiting ? standing : error, send };
}
