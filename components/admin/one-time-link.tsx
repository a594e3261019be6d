"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputLook } from "@/components/ui/input-look";

type OneTimeLinkProps = { id: string; label: string; hint: string; path: string };

/** The full URL of a path, to be copied. */
export function OneTimeLink({ id, label, hint, path }: OneTimeLinkProps) {
  const t = useTranslations("admin");
  const [origin, setOrigin] = useState("");
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setOrigin(window.location.origin), []);
  const link = `${origin}${path}`;
  return (
    <Field id={id} label={label} hint={hint}>
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
