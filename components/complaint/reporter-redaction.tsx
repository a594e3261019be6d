"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Outcome } from "@/components/ui/announcement";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { useReload } from "@/components/ui/use-reload";

/** By which a reporter hides words of their own from everybody. */
export function ReporterRedaction({ code }: { code: string }) {
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
      <Form className="grid gap-3 pb-4" onSend={hide}>
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
        <Button type="submit" look="secondary" busy={busy || isReloading}>
          {t("hide")}
        </Button>
      </Form>
    </Disclosure>
  );
}
