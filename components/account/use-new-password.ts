"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusal } from "@/components/trpc/use-refusal";

/** Submits a form with `NewPassword`: compares its two fields, runs `save` and shows a refusal. */
export function useNewPassword(save: (password: string, form: FormData) => Promise<void>) {
  const [t, inWords] = [useTranslations("password"), useRefusal()];
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(fields: HTMLFormElement) {
    const form = new FormData(fields);
    const password = String(form.get("password"));
    if (password !== form.get("again")) return setError(t("differs"));
    setBusy(true);
    setError(null);
    try {
      await save(password, form);
    } catch (refusal) {
      setError(inWords(refusal));
    }
    setBusy(false);
  }

  return { error, busy, submit };
}
