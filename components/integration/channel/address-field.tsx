"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputLook } from "@/components/ui/input-look";

/** A URL of ours for the channel's provider, to be copied. */
export function AddressField({ id, address }: { id: string; address: string }) {
  const t = useTranslations("channelDesk");
  const [isCopied, setCopied] = useState(false);
  return (
    <Field id={id} label={t("address")}>
      <span className="flex gap-2">
        <input
          id={id}
          readOnly
          className={inputLook}
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button
          look="secondary"
          onClick={async () => {
            await navigator.clipboard?.writeText(address).catch(() => {});
            setCopied(true);
          }}
        >
          {isCopied ? t("copied") : t("copy")}
        </Button>
      </span>
    </Field>
  );
}
