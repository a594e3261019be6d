"use client";

import { useEffect, useState } from "react";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import { submitSchema } from "@/server/domain/complaint/input";
import type { Draft } from "./draft";
import type { Sent } from "./report-sent";

export type Faults = Partial<Record<"place" | "categoryCode" | "text" | "email", string>>;

const toInput = ({ name, phone, email, isVisibleToOfficers, ...draft }: Draft) => ({
  ...draft,
  kelurahanCode: draft.point ? null : draft.kelurahanCode,
  contact: { name, phone, email, isVisibleToOfficers },
});

/**
 * Sends a draft once: the same external id makes a repetition harmless. Without a connection it waits and goes by
 * itself when the device is back.
 */
export function useSubmission(draft: Draft | null, onSent: (sent: Sent) => void) {
  const inWords = useRefusal();
  const [state, setState] = useState<"idle" | "sending" | "waiting">("idle");
  const [faults, setFaults] = useState<Faults>({});
  const [error, setError] = useState<string | null>(null);

  async function send() {
    if (!draft) return;
    const checked = submitSchema.safeParse(toInput(draft));
    setFaults(checked.success ? {} : faultsOf(checked.error.issues));
    if (!checked.success) return;
    setState("sending");
    setError(null);
    try {
      onSent(await client.intake.submit.mutate(toInput(draft)));
      setState("idle");
    } catch (refusal) {
      setError(inWords(refusal));
      setState(refusalOf(refusal) === "offline" ? "waiting" : "idle");
    }
  }

  useEffect(() => {
    if (state !== "waiting") return;
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  });

  return { state, faults, error, send };
}

const faultsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Faults =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path.at(-1)), message]));
