"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SaveOutcome } from "@/components/admin/outcome";
import { useSave } from "@/components/admin/use-save";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field, TextBox, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { inputLook } from "@/components/ui/input-look";
import { useFields } from "@/components/ui/use-fields";
import type { Preview } from "./preview";
import { SplitPreview } from "./split-preview";

type SplitFormProps = { area: { id: number; code: string; name: string }; earliest: string };

/** Shows a file before the split is saved with a day and a reason. */
export function SplitForm({ area, earliest }: SplitFormProps) {
  const t = useTranslations("areaAdmin");
  const { save, run, busy, error } = useSave();
  const [file, setFile] = useState<{ text: string; preview: Preview } | null>(null);
  const [draft, change] = useFields({ day: "", reason: "" });

  function look(chosen: File | undefined) {
    setFile(null);
    if (!chosen) return;
    void run(async () => {
      const text = await chosen.text();
      setFile({ text, preview: await client.admin.areas.previewSplit.mutate({ id: area.id, text }) });
    });
  }

  return (
    <Form
      className="grid gap-6"
      onSend={() => {
        if (file)
          void save(() => client.admin.areas.split.mutate({ id: area.id, text: file.text, ...draft }));
      }}
    >
      <div className="max-w-xl">
        <Field id="geojson" label={t("splitFile")} hint={t("splitFileHint")}>
          <input
            id="geojson"
            type="file"
            accept=".geojson,.json,application/geo+json,application/json"
            className={inputLook}
            aria-describedby="geojson-hint"
            onChange={(event) => look(event.target.files?.[0])}
          />
        </Field>
      </div>
      {file && (
        <>
          <SplitPreview area={area} preview={file.preview} />
          <div className="grid max-w-xl gap-4">
            <TextField
              id="day"
              type="date"
              required
              min={earliest}
              label={t("splitDay")}
              hint={t("splitDayHint")}
              value={draft.day}
              onChange={(event) => change({ day: event.target.value })}
            />
            <TextBox
              field="areaSplitReason"
              id="reason"
              required
              minLength={5}
              maxLength={500}
              rows={3}
              label={t("splitReason")}
              hint={t("splitReasonHint")}
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </div>
        </>
      )}
      <SaveOutcome error={error} />
      <FaultList />
      {file && (
        <Button type="submit" busy={busy} className="justify-self-start">
          {t("splitSave", { count: file.preview.parts.length })}
        </Button>
      )}
    </Form>
  );
}
