"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

/** By which a reporter hides words of their own from everybody. */
export function ReporterRedaction({ code }: { code: string }) {
  const [t, inWords] = [useTranslations("redaction"), useRefusal()];
  const { reload, isReloading } = useReload();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function hide() {
    setBusy(true);
    setError(null);
    try {
      await client.redaction.byReporter.mutate({ code, words });
      setWords("");
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
        <p className="text-soft text-sm">{t("own")}</p>
        <TextField
          id="redact-words"
          label={t("words")}
          hint={t("wordsHint")}
          value={words}
          error={error}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button look="secondary" busy={busy || isReloading} onClick={hide}>
          {t("hide")}
        </Button>
      </div>
    </details>
  );
}
