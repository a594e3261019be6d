"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox, TextField } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

/** An officer hides words of a complaint and of its public notes, with a reason. */
export function RedactionPanel({ code }: { code: string }) {
  const [t, inWords] = [useTranslations("redaction"), useRefusal()];
  const { reload, isReloading } = useReload();
  const [draft, setDraft] = useState({ words: "", reason: "" });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function hide() {
    setBusy(true);
    setError(null);
    try {
      await client.redaction.byOfficer.mutate({ code, ...draft });
      setDraft({ words: "", reason: "" });
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <details className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("title")}</summary>
      <div className="grid gap-3 pb-4">
        <p className="text-soft text-sm">{t("sealed")}</p>
        <TextField
          id="redact-words"
          label={t("words")}
          hint={t("wordsHint")}
          value={draft.words}
          onChange={(event) => setDraft((before) => ({ ...before, words: event.target.value }))}
        />
        <TextBox
          field="redactionReason"
          id="redact-reason"
          label={t("reason")}
          rows={2}
          value={draft.reason}
          error={error}
          onChange={(event) => setDraft((before) => ({ ...before, reason: event.target.value }))}
        />
        <Button look="secondary" busy={busy || isReloading} onClick={hide}>
          {t("hide")}
        </Button>
      </div>
    </details>
  );
}
