"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button, ButtonLink } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { forgetFragment, latestFragment } from "@/components/ui/fragment";
import { NoticeBox } from "@/components/ui/states";
import { NewPassword } from "./new-password";
import { useNewPassword } from "./use-new-password";

type Standing = { state: "unread" | "open" | "done" } | { state: "over"; refusal: string };

/** Sets a new password by the link of an e-mail; its token stands after the #. */
export function ResetForm() {
  const [t, inWords] = [useTranslations("password"), useRefusal()];
  const [token, setToken] = useState("");
  const [standing, setStanding] = useState<Standing>({ state: "unread" });
  const { error, busy, submit } = useNewPassword(async (password) => {
    await client.staff.password.reset.mutate({ token, password });
    setStanding({ state: "done" });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is read once
  useEffect(() => {
    const given = latestFragment().slice(1);
    setToken(given);
    forgetFragment();
    client.staff.password.checkReset.mutate({ token: given }).then(
      () => setStanding({ state: "open" }),
      (refusal) => setStanding({ state: "over", refusal: inWords(refusal) }),
    );
  }, []);

  if (standing.state === "unread") return <p role="status">{t("checking")}</p>;
  if (standing.state === "over") {
    return (
      <>
        <NoticeBox tone="bad">{standing.refusal}</NoticeBox>
        <ButtonLink look="secondary" href="/masuk/lupa">
          {t("askAnother")}
        </ButtonLink>
      </>
    );
  }
  if (standing.state === "done") {
    return (
      <>
        <NoticeBox tone="good">{t("resetDone")}</NoticeBox>
        <ButtonLink href="/masuk">{t("signIn")}</ButtonLink>
      </>
    );
  }
  return (
    <Form onSend={submit} className="grid gap-5">
      <NewPassword error={error} />
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("reset")}
      </Button>
    </Form>
  );
}
