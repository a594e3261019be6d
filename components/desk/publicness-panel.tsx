"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

type PublicnessPanelProps = { code: string; isPublic: boolean };

/** An officer makes a public complaint private, or opens again what an officer closed; both with a reason. */
export function PublicnessPanel({ code, isPublic }: PublicnessPanelProps) {
  const [t, inWords] = [useTranslations("publicness"), useRefusal()];
  const { reload, isReloading } = useReload();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const label = t(isPublic ? "officerClose" : "officerOpen");

  async function change() {
    setBusy(true);
    setError(null);
    try {
      if (isPublic) await client.publicness.concealByOfficer.mutate({ code, reason });
      else await client.publicness.publishByOfficer.mutate({ code, reason });
      setReason("");
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <details className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{label}</summary>
      <div className="grid gap-3 pb-4">
        {isPublic && <p className="text-soft text-sm">{t("copies")}</p>}
        <TextBox
          field="publicnessReason"
          id="publicness-reason"
          label={t("reason")}
          rows={2}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button look="secondary" busy={busy || isReloading} onClick={change}>
          {label}
        </Button>
      </div>
    </details>
  );
}
