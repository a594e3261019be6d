"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useDraft } from "@/components/ui/use-draft";
import { useKeys, useUnread } from "@/components/ui/use-keys";
import { useReload } from "@/components/ui/use-reload";
import { maxNoteLength } from "@/server/domain/complaint/input";

type DecisionPanelProps = {
  code: string;
  /** A first look at a claim, or a second one at an accepted claim. */
  look: "first" | "second";
  /** The URL of the next one. */
  next: string;
};

/** Accept by one key (`t`), return with a reason (`b`); a conflict keeps the draft. */
export function DecisionPanel({ code, look, next }: DecisionPanelProps) {
  const [t, inWords, page] = [useTranslations("verification"), useRefusal(), useReload()];
  const { draft, change, clear } = useDraft({
    key: `verdict:${look}:${code}`,
    empty: () => ({ reason: "" }),
  });
  const [opened, setOpened] = useState<boolean | null>(null);
  const isRefusing = opened ?? draft.reason !== "";
  const [error, setError] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const inFlight = useRef(false);
  const isUnread = useUnread("verdict", `${look} ${code}`);
  const busy = isSending || page.isReloading;

  async function decide(isYes: boolean) {
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setError(null);
    try {
      await send({ code, look, isYes, reason: draft.reason });
      clear();
      page.moveOn(next);
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      inFlight.current = false;
      setSending(false);
    }
  }
  const accept = (press: { timeStamp: number; repeat?: boolean }) => {
    if (!busy && !isUnread(press)) void decide(true);
  };
  useKeys("verdict", { t: accept, b: () => setOpened(true), Escape: () => setOpened(false) });

  return (
    <section aria-label={t("decision")} className="grid gap-3 rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={accept} aria-keyshortcuts="t">
          {t(look === "first" ? "accept" : "uphold")} <kbd className="text-sm opacity-80">t</kbd>
        </Button>
        <Button
          look="secondary"
          onClick={() => setOpened(!isRefusing)}
          aria-expanded={isRefusing}
          aria-keyshortcuts="b"
        >
          {t(look === "first" ? "return" : "revoke")} <kbd className="text-sm text-soft">b</kbd>
        </Button>
      </div>
      {isRefusing && (
        <Form
          className="grid gap-3"
          onKeyDown={(event) => event.key === "Escape" && setOpened(false)}
          onSend={() => {
            void decide(false);
          }}
        >
          <TextBox
            field="verdict"
            id="alasan"
            label={t("reason")}
            rows={3}
            maxLength={maxNoteLength}
            required
            autoFocus
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <FaultList />
          <Button type="submit" look="danger" busy={busy}>
            {t(look === "first" ? "return" : "revoke")}
          </Button>
        </Form>
      )}
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </section>
  );
}

type Decision = { code: string; look: "first" | "second"; isYes: boolean; reason: string };

function send({ code, look, isYes, reason }: Decision): Promise<unknown> {
  const publicNote = reason || null;
  if (look === "second" && isYes) return client.verification.uphold.mutate({ code, note: publicNote });
  const [action, expectedStatus] =
    look === "second"
      ? (["revoke", "resolved"] as const)
      : ([isYes ? "confirm" : "return", "verification"] as const);
  return client.complaint.move.mutate({
    code,
    action,
    expectedStatus,
    publicNote: isYes ? null : publicNote,
  });
}
