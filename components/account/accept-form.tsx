"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Form where an invited person chooses a password and is signed in. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const [t, inWords] = [useTranslations("invitation"), useRefusal()];
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password"));
    if (password !== form.get("again")) return setError(t("differs"));
    setBusy(true);
    setError(null);
    try {
      await client.admin.acceptInvitation.mutate({ token, password });
      const answer = await signIn("credentials", { email, password, redirect: false });
      window.location.assign(answer?.ok ? "/petugas" : "/masuk");
    } catch (refusal) {
      setError(inWords(refusal));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        minLength={12}
        required
      />
      <TextField
        id="again"
        name="again"
        type="password"
        label={t("again")}
        autoComplete="new-password"
        required
        error={error}
      />
      <Button type="submit" busy={busy}>
        {t("accept")}
      </Button>
    </form>
  );
}
