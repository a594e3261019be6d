"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";

/** Asks for a link to a new password; the response is the same for every e-mail address. */
export function AskResetForm() {
  const t = useTranslations("password");
  const { send, busy, error } = useSend();
  const [isAsked, setAsked] = useState(false);

  async function submit(fields: HTMLFormElement) {
    const email = String(new FormData(fields).get("email"));
    await send(async () => {
      await client.staff.password.askReset.mutate({ email });
      setAsked(true);
    });
  }

  if (isAsked) return <NoticeBox tone="good">{t("asked")}</NoticeBox>;
  return (
    <Form onSend={submit} className="grid gap-5">
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        required
        error={error}
      />
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("ask")}
      </Button>
    </Form>
  );
}
