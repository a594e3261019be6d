"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { SecondFactorField } from "./second-factor-field";

type SecondStepFormProps = { ticket: string; target: string; onOver: () => void };

/** The code of the second factor after a sign-in by an issuer. */
export function SecondStepForm({ ticket, target, onOver }: SecondStepFormProps) {
  const t = useTranslations("signIn");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(fields: HTMLFormElement) {
    setBusy(true);
    const code = new FormData(fields).get("code");
    const answer = await signIn("second-step", { ticket, code, redirect: false });
    if (answer?.ok) return window.location.assign(target);
    const refusal = answer?.error ?? "";
    setBusy(false);
    if (refusal.includes("too_many")) return setError(t("tooManyCodes"));
    if (refusal.includes("second_factor")) return setError(t("codeWrong"));
    onOver();
  }

  return (
    <Form onSend={submit} className="grid gap-5">
      <SecondFactorField error={error} />
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
