"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputLook } from "@/components/ui/input-look";

/** A secret that is shown once, to be copied. */
export function CopyOnce({ id, label, value }: { id: string; label: string; value: string }) {
  const t = useTranslations("admin");
  const [isCopied, setCopied] = useState(false);
  return (
    <div role="status" className="rounded-card border border-resolved bg-[#eff8f1] p-4">
      <Field id={id} label={label}>
        <span className="flex gap-2">
          <input
            id={id}
            readOnly
            className={`${inputLook} font-mono`}
            value={value}
            onFocus={(event) => event.target.select()}
          />
          <Button
            look="secondary"
            onClick={async () => {
              await navigator.clipboard?.writeText(value).catch(() => {});
              setCopied(true);
            }}
          >
            {isCopied ? t("copied") : t("copy")}
          </Button>
        </span>
      </Field>
    </div>
  );
}
