"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { NewPassword } from "./new-password";
import { useNewPassword } from "./use-new-password";

/** Form where an invited person chooses a password and is signed in. */
export function AcceptForm({ link, email }: { link: string; email: string }) {
  const t = useTranslations("invitation");
  const { error, busy, submit } = useNewPassword(async (password) => {
    await client.admin.acceptInvitation.mutate({ link, password });
    const answer = await signIn("credentials", { email, password, redirect: false });
    window.location.assign(answer?.ok ? "/petugas" : "/masuk");
  });

  return (
    <Form onSend={submit} className="grid gap-5">
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPassword error={error} />
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("accept")}
      </Button>
    </Form>
  );
}
