"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { type LookPurpose, lookPurposes } from "@/server/domain/complaint/identity-look";

type Identity = Awaited<ReturnType<typeof client.identity.reveal.mutate>>;

/** The reporter's identity: shown after a reason, and every view is logged. */
export function IdentityPanel({ code }: { code: string }) {
  const [t, look, inWords] = [useTranslations("desk"), useTranslations("look"), useRefusal()];
  const [purpose, setPurpose] = useState<LookPurpose | "">("");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [identity, setIdentity] = useState<Identity | undefined>();

  async function reveal() {
    if (purpose === "") return setError(look("purposeMissing"));
    try {
      setError(null);
      setIdentity(await client.identity.reveal.mutate({ code, purpose, reason }));
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <details className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("identity")}</summary>
      <div className="grid gap-3 pb-4">
        <SelectField
          id="identity-purpose"
          label={look("purpose")}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value as LookPurpose | "")}
        >
          <option value="">{look("choose")}</option>
          {lookPurposes.map((one) => (
            <option key={one} value={one}>
              {look(`purposes.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          id="identity-reason"
          label={t("identityReason")}
          hint={t("identityHint")}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button look="secondary" onClick={reveal}>
          {t("reveal")}
        </Button>
        {identity === null && <p role="status">{t("noIdentity")}</p>}
        {identity && (
          <p role="status">{[identity.name, identity.phone, identity.email].filter(Boolean).join(" · ")}</p>
        )}
      </div>
    </details>
  );
}
