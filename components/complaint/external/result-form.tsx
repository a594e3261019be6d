"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { PhotoField } from "@/components/ui/photo-field";
import { NoticeBox } from "@/components/ui/states";
import { StillUploading } from "@/components/ui/still-uploading";
import { type UploadedPhoto, uploadPhoto } from "@/components/ui/upload";
import { useDraft } from "@/components/ui/use-draft";

type ResultFormProps = { link: string; unit: string; code: string; body: string };

/** Form for what was done, with a photo. */
export function ResultForm({ link, unit, code, body }: ResultFormProps) {
  const [t, report, inWords] = [useTranslations("external"), useTranslations("report"), useRefusal()];
  const { draft, change, clear, uploads } = useDraft<{ note: string }, UploadedPhoto>({
    key: `result:${code}:${body}`,
    empty: () => ({ note: "" }),
    send: uploadPhoto,
  });
  const [error, setError] = useState<string | null>(null);
  const [state, setState] = useState<"writing" | "sending" | "sent">("writing");

  async function send() {
    if (uploads.pending > 0) return;
    setState("sending");
    setError(null);
    try {
      await client.external.report.mutate({ link, note: draft.note, photos: uploads.stored });
      clear();
      setState("sent");
    } catch (refusal) {
      setError(inWords(refusal));
      setState("writing");
    }
  }
  if (state === "sent") return <NoticeBox tone="good">{t("sent", { unit })}</NoticeBox>;
  return (
    <Form className="grid gap-5" onSend={send}>
      <h2 className="font-bold text-lg">{t("answer")}</h2>
      <TextBox
        field="outsideResult"
        id="result"
        label={t("note")}
        rows={4}
        required
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <PhotoField label={t("photos")} hint={report("photosHint")} uploads={uploads} />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <StillUploading id="uploads" count={uploads.pending} />
      <FaultList />
      <Button
        type="submit"
        busy={state === "sending"}
        disabled={uploads.pending > 0}
        aria-describedby="uploads"
      >
        {t("send")}
      </Button>
    </Form>
  );
}
