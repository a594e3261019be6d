"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("signIn");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const form = new FormData(event.currentTarget);
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    });
    if (answer?.ok) return window.location.assign(target);
    setError(answer?.error?.includes("too_many") ? t("tooMany") : t("wrong"));
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
        error={error}
      />
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
