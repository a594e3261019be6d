"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import { type Saying, WordsForm } from "./words-form";

type DecisionBarProps = {
  /** What may be said here, the likeliest first. */
  sayings: readonly Saying[];
  language: "id" | "en";
  /** What is being written to the citizen instead of placing their message. */
  saying: Saying | null;
  /** Its words where they were changed. */
  letter?: string | null | undefined;
  missing: "place" | "category" | null;
  error: string | null;
  busy: boolean;
  accept: () => void;
  onLetter: (saying: Saying, letter: string) => void;
  onSaying: (saying: Saying | null) => void;
  onSay: (saying: Saying, words: string) => void;
};

const keys = { ask: "t", spam: "s", emergency: "d", outside: "o" } as const;

/** Place it, or say something instead. */
export function DecisionBar({
  sayings,
  language,
  saying,
  letter,
  missing,
  error,
  busy,
  ...on
}: DecisionBarProps) {
  const t = useTranslations("intakeDesk");
  return (
    <section aria-label={t("decision")} className="grid gap-3">
      <p className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={on.accept} aria-keyshortcuts="Enter">
          {t("accept")} <kbd className="text-sm opacity-80">⏎</kbd>
        </Button>
        {sayings.map((one) => (
          <Button
            key={one}
            look="secondary"
            aria-expanded={saying === one}
            aria-keyshortcuts={keys[one]}
            onClick={() => on.onSaying(one)}
          >
            {t(`do.${one}`)} <kbd className="text-sm text-soft">{keys[one]}</kbd>
          </Button>
        ))}
      </p>
      {missing && <Notice tone="bad">{t(missing === "place" ? "needsPlace" : "needsCategory")}</Notice>}
      {error && <Notice tone="bad">{error}</Notice>}
      {saying && (
        <WordsForm
          key={saying}
          saying={saying}
          language={language}
          busy={busy}
          letter={letter}
          onLetter={(changed) => on.onLetter(saying, changed)}
          onSend={(words) => on.onSay(saying, words)}
          onCancel={() => on.onSaying(null)}
        />
      )}
    </section>
  );
}
