"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";

/** The replies that may be sent instead of placing a message. */
export const replyKinds = ["ask", "spam", "emergency", "outside"] as const;
export type ReplyKind = (typeof replyKinds)[number];

type WordsFormProps = {
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
export function WordsForm({ kind, language, busy, letter, onLetter, onSend, onCancel }: WordsFormProps) {
  const [t, common] = [useTranslations("intakeDesk"), useTranslations("common")];
  const words = letter ?? t(`letter.${kind}.${language}`);
  return (
    <form
      aria-label={t(`do.${kind}`)}
      className="grid gap-3 rounded-card border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend(words);
      }}
    >
      <TextBox
        id="words"
        label={t(`do.${kind}`)}
        hint={t(`hint.${kind}`)}
        rows={4}
        required
        autoFocus
        value={words}
        maxLength={2000}
        onChange={(event) => onLetter(event.target.value)}
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" look={kind === "ask" ? "primary" : "danger"} busy={busy}>
          {t(`send.${kind}`)} <kbd className="text-sm opacity-80">Ctrl ⏎</kbd>
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </p>
    </form>
  );
}
