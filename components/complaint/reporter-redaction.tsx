"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { HideWordsStep } from "@/components/evidence/hide-words-step";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Outcome } from "@/components/ui/announcement";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

/** By which a reporter hides words of their own from everybody. */
export function ReporterRedaction({ code, texts }: { code: string; texts: readonly string[] }) {
  const t = useTranslations("redaction");
  const { send, busy, error } = useSend();
  const { reload, isReloading } = useReload();
  const [words, setWords] = useState("");
  const [isHidden, setHidden] = useState(false);

  async function hide() {
    setHidden(false);
    await send(async () => {
      await client.redaction.byReporter.mutate({ code, words });
      setWords("");
      setHidden(true);
      reload();
    });
  }

  return (
    <Disclosure label={t("title")}>
      <div className="grid gap-3 pb-4">
        <p className="text-soft text-sm">{t("own")}</p>
        <Outcome text={isHidden ? t("hidden") : null} />
        <TextField
          id="redact-words"
          label={t("words")}
          hint={t("wordsHint")}
          value={words}
          error={error}
          onChange={(event) => setWords(event.target.value)}
        />
        <HideWordsStep words={words} texts={texts} busy={busy || isReloading} onHide={hide} />
      </div>
    </Disclosure>
  );
}
