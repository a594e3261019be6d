"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { HideWordsStep } from "@/components/evidence/hide-words-step";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Outcome } from "@/components/ui/announcement";
import { Disclosure } from "@/components/ui/disclosure";
import { TextBox, TextField } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

/** An officer hides words of a complaint and of its public notes, with a reason. */
export function RedactionPanel({ code, texts }: { code: string; texts: readonly string[] }) {
  const t = useTranslations("redaction");
  const { send, busy, error } = useSend();
  const { reload, isReloading } = useReload();
  const [draft, setDraft] = useState({ words: "", reason: "" });
  const [isHidden, setHidden] = useState(false);

  async function hide() {
    setHidden(false);
    await send(async () => {
      await client.redaction.byOfficer.mutate({ code, ...draft });
      setDraft({ words: "", reason: "" });
      setHidden(true);
      reload();
    });
  }

  return (
    <Disclosure label={t("title")}>
      <div className="grid gap-3 pb-4">
        <p className="text-soft text-sm">{t("sealed")}</p>
        <Outcome text={isHidden ? t("hidden") : null} />
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
        <HideWordsStep words={draft.words} texts={texts} busy={busy || isReloading} onHide={hide} />
      </div>
    </Disclosure>
  );
}
