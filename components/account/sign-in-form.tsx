"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** E-mail address and password first; then a code where the account has a second factor. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("signIn");
  const [error, setError] = useState<string | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const form = new FormData(event.currentTarget);
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      ...(asksCode && { code: form.get("code") }),
      redirect: false,
    });
    if (answer?.ok) return window.location.assign(target);
    const refusal = answer?.error ?? "";
    if (refusal.includes("second_factor")) setAsksCode(true);
    setError(refusal.includes("second_factor_missing") ? null : t(wordOf(refusal)));
    setBusy(false);
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextField id="email" name="email" type="email" label={t("email")} autoComplete="username" required />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
        error={asksCode ? null : error}
      />
      {asksCode && (
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
      )}
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}

function wordOf(refusal: string) {
  if (refusal.includes("too_many")) return "tooMany";
  return refusal.includes("second_factor") ? "codeWrong" : "wrong";
}
