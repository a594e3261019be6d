"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatMoment } from "@/components/layout/format";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { useReload } from "@/components/ui/use-reload";

type Originals = Awaited<ReturnType<typeof client.redaction.originals.mutate>>;

/** The Inspektorat reads what was hidden in a complaint, for a reason that is recorded. */
export function OriginalForm() {
  const [t, track, inWords] = [useTranslations("redaction"), useTranslations("track"), useRefusal()];
  const [locale, { reload }] = [useLocale() as "id" | "en", useReload()];
  const [draft, setDraft] = useState({ code: "", reason: "" });
  const [opened, setOpened] = useState<{ code: string; rows: Originals } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const originals = opened?.code === draft.code ? opened.rows : null;

  async function open() {
    setError(null);
    setOpened(null);
    try {
      setOpened({ code: draft.code, rows: await client.redaction.originals.mutate(draft) });
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <Form className="grid max-w-prose gap-3" onSend={open}>
      <h2 className="font-bold text-lg">{t("originals")}</h2>
      <TextField
        id="original-code"
        label={track("number")}
        value={draft.code}
        onChange={(event) => {
          setOpened(null);
          setDraft((before) => ({ ...before, code: event.target.value }));
        }}
      />
      <TextBox
        field="originalsReason"
        id="original-reason"
        label={t("reason")}
        rows={2}
        value={draft.reason}
        error={error}
        onChange={(event) => setDraft((before) => ({ ...before, reason: event.target.value }))}
      />
      <Button type="submit" look="secondary">
        {t("openOriginals")}
      </Button>
      {originals?.length === 0 && <p role="status">{t("nothing")}</p>}
      <ol className="grid gap-3" data-testid="originals">
        {originals?.map(({ id, at, field, original }) => (
          <li key={`${field} ${id}`}>
            <strong>{t("before", { field: t(`field.${field}`), time: formatMoment(at, locale) })}</strong>
            {field === "photo" ? (
              <img src={original} alt={t("field.photo")} className="w-full" />
            ) : (
              <p className="whitespace-pre-line">{original}</p>
            )}
          </li>
        ))}
      </ol>
    </Form>
  );
}
