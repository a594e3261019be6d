"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { hideWords } from "@/server/domain/masking/hide-words";

type HideWordsStepProps = {
  words: string;
  /** What the page shows of the complaint, in which they are sought. */
  texts: readonly string[];
  busy: boolean;
  onHide: () => unknown;
};

/** Shows what would be left to read, and hides the words when that is confirmed. */
export function HideWordsStep({ words, texts, busy, onHide }: HideWordsStepProps) {
  const [t, region] = [useTranslations("redaction"), useTranslations("photoRegion")];
  const [asked, setAsked] = useState<string | null>(null);
  if (asked === null || asked !== words)
    return (
      <Button look="secondary" className="justify-self-start" busy={busy} onClick={() => setAsked(words)}>
        {region("preview")}
      </Button>
    );
  const left = texts.flatMap((text) => hideWords(text, words) ?? []);
  const hide = () => {
    setAsked(null);
    void onHide();
  };
  return (
    <div className="grid gap-3 rounded-card border border-danger p-3">
      <p role="status" className="font-semibold">
        {t("left", { count: left.length })}
      </p>
      {left.map((text) => (
        <blockquote key={text} className="whitespace-pre-line break-words border-line border-l-4 pl-3">
          {text}
        </blockquote>
      ))}
      <p className="flex flex-wrap gap-2">
        <Button look="danger" busy={busy} onClick={hide}>
          {t("hide")}
        </Button>
        <Button look="secondary" autoFocus onClick={() => setAsked(null)}>
          {region("change")}
        </Button>
      </p>
    </div>
  );
}
