"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type SecondStepFormProps = { ticket: string; target: string; onOver: () => void };

/** The code of the second factor after a sign-in by an issuer. */
export function SecondStepForm({ ticket, target, onOver }: SecondStepFormProps) {
  const t = useTranslations("signIn");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const code = new FormData(event.currentTarget).get("code");
    const answer = await signIn("second-step", { ticket, code, redirect: false });
    if (answer?.ok) return window.location.assign(target);
    const refusal = answer?.error ?? "";
    setBusy(false);
    if (refusal.includes("too_many")) return setError(t("tooMany"));
    if (refusal.includes("second_factor")) return setError(t("codeWrong"));
    onOver();
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextField
        id="code"
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="one-time-code"
        maxLength={40}
        required
        autoFocus
        error={error}
      />
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
