"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";

type ConfirmButtonProps = {
  label: string;
  /** What goes. */
  about: string;
  look?: "primary" | "secondary" | "danger" | "quiet";
  busy?: boolean;
  onConfirm: () => unknown;
};

/** A button for what cannot be undone: the first press names what goes, the second does it. */
export function ConfirmButton({
  label,
  about,
  look = "secondary",
  busy = false,
  onConfirm,
}: ConfirmButtonProps) {
  const t = useTranslations("common");
  const [isAsked, setAsked] = useState(false);
  const name = `${label}: ${about}`;
  if (!isAsked)
    return (
      <Button look={look} busy={busy} aria-label={name} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  const question = t("confirm", { act: label, about });
  const answer = () => {
    setAsked(false);
    void onConfirm();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would enclose these buttons in the form around them
    <span
      role="group"
      aria-label={question}
      className="inline-grid gap-2 rounded-card border border-danger p-3"
      onKeyDown={(event) => event.key === "Escape" && setAsked(false)}
    >
      <span className="max-w-prose font-semibold">{question}</span>
      <span className="flex flex-wrap gap-2">
        <Button look="secondary" autoFocus onClick={() => setAsked(false)}>
          {t("cancel")}
        </Button>
        <Button look="danger" busy={busy} aria-label={name} onClick={answer}>
          {label}
        </Button>
      </span>
    </span>
  );
}
