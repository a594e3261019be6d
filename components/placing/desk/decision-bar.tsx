"use client";

import { MailX } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";
import { type ReplyKind, ReplyTemplateForm } from "./reply-template-form";

type DecisionBarProps = {
  /** The possible replies, likeliest first. */
  kinds: readonly ReplyKind[];
  complaint: Pick<PlacingComplaint, "language" | "unreachable">;
  /** The reply being written instead of placing the message. */
  kind: ReplyKind | null;
  /** The reply's text, if it was changed. */
  letter?: string | null | undefined;
  missing: "place" | "category" | null;
  error: string | null;
  busy: boolean;
  accept: (press: { timeStamp: number }) => void;
  onLetter: (kind: ReplyKind, letter: string) => void;
  onKind: (kind: ReplyKind | null) => void;
  onSay: (kind: ReplyKind, words: string) => void;
};

const keys = { ask: "t", spam: "s", emergency: "d", outside: "o" } as const;

/** Places the message, or sends a reply instead. */
export function DecisionBar({
  kinds,
  complaint: { language, unreachable },
  kind,
  letter,
  missing,
  error,
  busy,
  ...on
}: DecisionBarProps) {
  const [t, errors] = [useTranslations("intakeDesk"), useTranslations("error")];
  const hindrance = kind === "ask" ? unreachable : null;
  return (
    <section aria-label={t("decision")} className="grid gap-3">
      <p className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={on.accept} aria-keyshortcuts="Enter">
          {t("accept")} <kbd className="text-sm opacity-80">⏎</kbd>
        </Button>
        {kinds.map((one) => (
          <Button
            key={one}
            look="secondary"
            aria-expanded={kind === one}
            aria-keyshortcuts={keys[one]}
            onClick={() => on.onKind(one)}
          >
            {one === "ask" && unreachable && <MailX size={18} aria-hidden />}
            {t(`do.${one}`)} <kbd className="text-sm text-soft">{keys[one]}</kbd>
          </Button>
        ))}
      </p>
      {missing && <NoticeBox tone="bad">{t(missing === "place" ? "needsPlace" : "needsCategory")}</NoticeBox>}
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      {hindrance && <NoticeBox>{errors(hindrance)}</NoticeBox>}
      {kind && !hindrance && (
        <ReplyTemplateForm
          key={kind}
          kind={kind}
          language={language}
          busy={busy}
          letter={letter}
          onLetter={(changed) => on.onLetter(kind, changed)}
          onSend={(words) => on.onSay(kind, words)}
          onCancel={() => on.onKind(null)}
        />
      )}
    </section>
  );
}
