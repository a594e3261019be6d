"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import type { Mentionable } from "@/server/domain/complaint/mention";
import { MentionField } from "./mention-field";
import { type Template, TemplateChoice } from "./template-choice";

/** A line in the timeline that moves nothing: for the public, or for colleagues. */
export function NotePanel({ code, templates }: { code: string; templates: readonly Template[] }) {
  const [t, inWords] = [useTranslations("desk"), useRefusal()];
  const router = useRouter();
  const [words, setWords] = useState({ publicNote: "", internalNote: "" });
  const [mentions, setMentions] = useState<readonly Mentionable[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save() {
    try {
      setError(null);
      await client.complaint.note.mutate({ code, ...words, mentions: [...mentions] });
      setMentions([]);
      setWords({ publicNote: "", internalNote: "" });
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <details
      data-note
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="rounded-card border border-line bg-surface px-4"
    >
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("addNote")}</summary>
      <div className="grid gap-3 pb-4">
        <TemplateChoice
          id="note-template"
          templates={templates}
          onChoose={(publicNote) => setWords({ ...words, publicNote })}
        />
        {(["publicNote", "internalNote"] as const).map((key) => (
          <TextBox
            key={key}
            id={`note-${key}`}
            label={t(key)}
            rows={2}
            value={words[key]}
            error={key === "publicNote" ? error : null}
            onChange={(event) => setWords({ ...words, [key]: event.target.value })}
          />
        ))}
        {isOpen && <MentionField code={code} mentions={mentions} onChange={setMentions} />}
        <Button look="secondary" onClick={save}>
          {t("addNote")}
        </Button>
      </div>
    </details>
  );
}
