"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";

/** An invitation's full URL, to be copied. */
export function InvitationLink({ id, token }: { id: string; token: string }) {
  const t = useTranslations("admin");
  const [origin, setOrigin] = useState("");
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setOrigin(window.location.origin), []);
  const link = `${origin}/undangan/${token}`;
  return (
    <Field id={id} label={t("inviteLink")} hint={t("inviteLinkHint")}>
      <span className="flex gap-2">
        <input
          id={id}
          readOnly
          className={inputLook}
          value={link}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <Button
          look="secondary"
          onClick={async () => {
            await navigator.clipboard?.writeText(link).catch(() => {});
            setCopied(true);
          }}
        >
          {isCopied ? t("copied") : t("copy")}
        </Button>
      </span>
    </Field>
  );
}
