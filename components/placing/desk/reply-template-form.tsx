"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";

/** The replies that may be sent instead of placing a message. */
export const replyKinds = ["ask", "spam", "emergency", "outside"] as const;
export type ReplyKind = (typeof replyKinds)[number];

type ReplyTemplateFormProps = {
  kind: ReplyKind;
  language: "id" | "en";
  busy: boolean;
  /** The text if the officer changed it. */
  letter?: string | null | undefined;
  onLetter: (letter: string) => void;
  onSend: (words: string) => void;
  onCancel: () => void;
};

/** A reply template to the reporter, to be sent as it is (Ctrl + Enter) or changed. */
export function ReplyTemplateForm({
  kind,
  language,
  busy,
  letter,
  onLetter,
  onSend,
  onCancel,
}: ReplyTemplateFormProps) {
  const [t, common] = [useTranslations("intakeDesk"), useTranslations("common")];
  const words = letter ?? t(`letter.${kind}.${language}`);
  return (
    <Form
      aria-label={t(`do.${kind}`)}
      className="grid gap-3 rounded-card border border-line bg-surface p-4"
      onSend={() => {
        onSend(words);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend(words);
      }}
    >
      <TextBox
        field="replyToReporter"
        id="words"
        label={t(`do.${kind}`)}
        hint={t(kind === "ask" ? "hint.ask" : "hint.rejection")}
        rows={4}
        required
        autoFocus
        value={words}
        maxLength={2000}
        onChange={(event) => onLetter(event.target.value)}
      />
      <FaultList />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" look={kind === "ask" ? "primary" : "danger"} busy={busy}>
          {t(`send.${kind}`)} <kbd className="text-sm opacity-80">Ctrl ⏎</kbd>
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </p>
    </Form>
  );
}
