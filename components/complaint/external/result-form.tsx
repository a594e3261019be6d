"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { Notice } from "@/components/ui/states";
import type { UploadedPhoto } from "../submission/draft";
import { PhotoField } from "../submission/photo-field";

/** What was done, and how it looks now. */
export function ResultForm({ token, unit }: { token: string; unit: string }) {
  const [t, report, inWords] = [useTranslations("external"), useTranslations("report"), useRefusal()];
  const [note, setNote] = useState("");
  const [photos, setPhotos] = useState<UploadedPhoto[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [state, setState] = useState<"writing" | "sending" | "sent">("writing");

  async function send() {
    setState("sending");
    setError(null);
    try {
      await client.external.report.mutate({ token, note, photos });
      setState("sent");
    } catch (refusal) {
      setError(inWords(refusal));
      setState("writing");
    }
  }
  if (state === "sent") return <Notice tone="good">{t("sent", { unit })}</Notice>;
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 className="font-bold text-lg">{t("answer")}</h2>
      <TextBox
        id="result"
        label={t("note")}
        rows={4}
        required
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <PhotoField label={t("photos")} hint={report("photosHint")} photos={photos} onChange={setPhotos} />
      {error && <Notice tone="bad">{error}</Notice>}
      <Button type="submit" busy={state === "sending"}>
        {t("send")}
      </Button>
    </form>
  );
}
