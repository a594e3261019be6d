"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { goToField } from "@/components/ui/faults";
import { SelectField, TextField } from "@/components/ui/field";
import type { LookPurpose } from "@/server/domain/complaint/identity-look";

type LookFormProps<Purpose extends LookPurpose> = {
  /** Begins the ids of its fields. */
  name: string;
  purposes: readonly Purpose[];
  /** Of its button. */
  label: string;
  busy?: boolean;
  open: (look: { purpose: Purpose; reason: string }) => Promise<unknown>;
};

/** A purpose of a list and words of one's own: what every look owes before it opens anything. */
export function LookForm<Purpose extends LookPurpose>(props: LookFormProps<Purpose>) {
  const { name, purposes, label, busy = false, open } = props;
  const [t, look, inWords] = [useTranslations("desk"), useTranslations("look"), useRefusal()];
  const [purpose, setPurpose] = useState<Purpose | "">("");
  const [reason, setReason] = useState("");
  const [isPurposeMissing, setPurposeMissing] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function send() {
    setPurposeMissing(purpose === "");
    if (purpose === "") return goToField(`${name}-purpose`);
    try {
      setError(null);
      await open({ purpose, reason });
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <>
      <SelectField
        id={`${name}-purpose`}
        label={look("purpose")}
        value={purpose}
        error={isPurposeMissing && purpose === "" ? look("purposeMissing") : null}
        onChange={(event) => setPurpose(event.target.value as Purpose | "")}
      >
        <option value="">{look("choose")}</option>
        {purposes.map((one) => (
          <option key={one} value={one}>
            {look(`purposes.${one as LookPurpose}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`${name}-reason`}
        label={t("identityReason")}
        hint={t("identityHint")}
        value={reason}
        error={error}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button look="secondary" busy={busy} onClick={send}>
        {label}
      </Button>
    </>
  );
}
