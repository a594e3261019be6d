"use client";

import { useTranslations } from "use-intl";
import { useSend } from "@/components/trpc/use-send";

/** Submits a form with `NewPassword`: compares its two fields, runs `save` and shows a refusal. */
export function useNewPassword(save: (password: string, form: FormData) => Promise<void>) {
  const t = useTranslations("password");
  const { send, busy, error, setError } = useSend();

  async function submit(fields: HTMLFormElement) {
    const form = new FormData(fields);
    const password = String(form.get("password"));
    if (password !== form.get("again")) return setError(t("differs"));
    await send(() => save(password, form));
  }

  return { error, busy, submit };
}
