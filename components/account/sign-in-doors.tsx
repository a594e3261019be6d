"use client";

import { signIn } from "next-auth/react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { forgetFragment, latestFragment } from "@/components/ui/fragment";
import { NoticeBox } from "@/components/ui/states";
import { SecondStepForm } from "./second-step-form";
import { SignInForm } from "./sign-in-form";

type SignInDoorsProps = {
  target: string;
  oidcName: string | null;
  refusal: "notInvited" | "otherAccount" | "oidcFailed" | null;
};

/**
 * Sign-in by organisation account, if one is configured, and by password; after an organisation account, the second
 * factor.
 */
export function SignInDoors({ target, oidcName, refusal }: SignInDoorsProps) {
  const t = useTranslations("signIn");
  const [ticket, setTicket] = useState<string | null>(null);
  useEffect(() => {
    const given = latestFragment().slice(1);
    if (!given) return;
    setTicket(given);
    forgetFragment();
  }, []);
  if (ticket) return <SecondStepForm ticket={ticket} target={target} onOver={() => setTicket(null)} />;
  return (
    <>
      {refusal && <NoticeBox tone="bad">{t(refusal)}</NoticeBox>}
      {oidcName && (
        <>
          <Button onClick={() => signIn("oidc", { callbackUrl: target })}>
            {t("by", { name: oidcName })}
          </Button>
          <p className="text-center text-soft text-sm">{t("orPassword")}</p>
        </>
      )}
      <SignInForm target={target} />
    </>
  );
}
