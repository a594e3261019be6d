"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { SecondFactorField } from "./second-factor-field";

/** E-mail address and password first; then a code where the account has a second factor. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("signIn");
  const [error, setError] = useState<string | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(fields: HTMLFormElement) {
    setBusy(true);
    setError(null);
    const form = new FormData(fields);
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      ...(asksCode && { code: form.get("code") }),
      redirect: false,
    });
    if (answer?.ok) return window.location.assign(target);
    const refusal = answer?.error ?? "";
    if (refusal.includes("second_factor")) setAsksCode(true);
    setError(refusal.includes("second_factor_missing") ? null : t(wordOf(refusal, asksCode)));
    setBusy(false);
  }

  return (
    <Form onSend={submit} className="grid gap-5">
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
      {asksCode && <SecondFactorField error={error} />}
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}

function wordOf(refusal: string, asksCode: boolean) {
  if (refusal.includes("too_many")) return asksCode ? "tooManyCodes" : "tooMany";
  return refusal.includes("second_factor") ? "codeWrong" : "wrong";
}
