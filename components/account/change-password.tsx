"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import { NewPassword } from "./new-password";
import { useNewPassword } from "./use-new-password";

/** The officer's own password: the current one is asked for, and their other sessions end. */
export function ChangePassword() {
  const t = useTranslations("password");
  const { reload } = useReload();
  const [isChanged, setChanged] = useState(false);
  const { error, busy, submit } = useNewPassword(async (password, form) => {
    await client.staff.password.change.mutate({ current: String(form.get("current")), password });
    setChanged(true);
    reload();
  });

  if (isChanged) return <NoticeBox tone="good">{t("changed")}</NoticeBox>;
  return (
    <Form onSend={submit} className="grid max-w-md gap-5">
      <TextField
        id="current"
        name="current"
        type="password"
        label={t("current")}
        autoComplete="current-password"
        required
      />
      <NewPassword error={error} />
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("change")}
      </Button>
    </Form>
  );
}
