"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";
import type { Mentionable } from "@/server/domain/complaint/mention";
import { MentionField } from "./mention-field";
import { type Template, TemplateChoice } from "./template-choice";

type Note = { publicNote: string; internalNote: string; mentions: readonly Mentionable[] };
const emptyNote: Note = { publicNote: "", internalNote: "", mentions: [] };

/** A note that moves nothing: for the public, or for colleagues. */
export function NotePanel({ code, templates }: { code: string; templates: readonly Template[] }) {
  const [t, inWords] = [useTranslations("desk"), useRefusal()];
  const router = useRouter();
  const { draft, change, clear } = useDraft<Note>({ key: `note:${code}`, empty: () => emptyNote });
  const [toggled, setToggled] = useState<boolean | null>(null);
  const isOpen = toggled ?? Boolean(draft.publicNote || draft.internalNote);
  const [error, setError] = useState<string | null>(null);

  async function save() {
    try {
      setError(null);
      await client.complaint.note.mutate({ code, ...draft, mentions: [...draft.mentions] });
      clear();
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <details
      data-note
      open={isOpen}
      onToggle={(event) => setToggled(event.currentTarget.open)}
      className="rounded-card border border-line bg-surface px-4"
    >
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("addNote")}</summary>
      <div className="grid gap-3 pb-4">
        <TemplateChoice
          id="note-template"
          templates={templates}
          onChoose={(publicNote) => change({ publicNote })}
        />
        {(["publicNote", "internalNote"] as const).map((key) => (
          <TextBox
            key={key}
            id={`note-${key}`}
            label={t(key)}
            rows={2}
            value={draft[key]}
            error={key === "publicNote" ? error : null}
            onChange={(event) => change({ [key]: event.target.value })}
          />
        ))}
        {isOpen && (
          <MentionField code={code} mentions={draft.mentions} onChange={(mentions) => change({ mentions })} />
        )}
        <Button look="secondary" onClick={save}>
          {t("addNote")}
        </Button>
      </div>
    </details>
  );
}
