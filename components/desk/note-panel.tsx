"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { showAnnouncement } from "@/components/ui/announcement-store";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextBox } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { useDraft } from "@/components/ui/use-draft";
import { maxNoteLength } from "@/server/domain/complaint/input";
import type { Mentionable } from "@/server/domain/complaint/mention";
import { MentionField } from "./mention-field";
import { type Template, TemplateChoice } from "./template-choice";
import { useOwnChange } from "./use-own-change";

type Note = { publicNote: string; internalNote: string; mentions: readonly Mentionable[] };
const emptyNote: Note = { publicNote: "", internalNote: "", mentions: [] };

/** A note that moves nothing: for the public, or for colleagues. */
export function NotePanel({ code, templates }: { code: string; templates: readonly Template[] }) {
  const [t, own] = [useTranslations("desk"), useOwnChange(code)];
  const { send, busy, error, setError } = useSend();
  const { draft, change, clear } = useDraft<Note>({ key: `note:${code}`, empty: () => emptyNote });
  const [toggled, setToggled] = useState<boolean | null>(null);
  const isOpen = toggled ?? Boolean(draft.publicNote || draft.internalNote);

  async function save() {
    if (!draft.publicNote.trim() && !draft.internalNote.trim()) return setError(t("noteEmpty"));
    await send(async () => {
      await own.run(() => client.complaint.note.mutate({ code, ...draft, mentions: [...draft.mentions] }));
      clear();
      showAnnouncement(t("noteSaved"));
    });
  }

  return (
    <Disclosure
      label={t("addNote")}
      data-note
      open={isOpen}
      onToggle={(event) => setToggled(event.currentTarget.open)}
    >
      <Form className="grid gap-3 pb-4" onSend={save}>
        <TemplateChoice
          id="note-template"
          templates={templates}
          onChoose={(publicNote) => change({ publicNote })}
        />
        {(["publicNote", "internalNote"] as const).map((key) => (
          <TextBox
            field={key}
            key={key}
            id={`note-${key}`}
            label={t(key)}
            rows={2}
            maxLength={maxNoteLength}
            value={draft[key]}
            error={key === "publicNote" ? error : null}
            onChange={(event) => change({ [key]: event.target.value })}
          />
        ))}
        {isOpen && (
          <MentionField code={code} mentions={draft.mentions} onChange={(mentions) => change({ mentions })} />
        )}
        <Button type="submit" look="secondary" busy={busy || own.isReloading}>
          {t("addNote")}
        </Button>
      </Form>
    </Disclosure>
  );
}
