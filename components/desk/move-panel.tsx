"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/states";
import { type Action, moves, type Status } from "@/server/domain/complaint/status";
import { DutyFields } from "./duty-fields";
import type { MoveChoices } from "./move-choices";
import { emptyMove, type MoveDraft, toMoveRequest } from "./move-draft";

type MovePanelProps = { code: string; status: Status; moves: readonly Action[]; choices: MoveChoices };

const dangerous: readonly Action[] = ["remove", "reject"];

/** The moves that the status table allows; each opens a form of just what it owes. A conflict keeps what was written. */
export function MovePanel({ code, status, moves: allowed, choices }: MovePanelProps) {
  const [t, actions, inWords] = [useTranslations("desk"), useTranslations("action"), useRefusal()];
  const router = useRouter();
  const [action, setAction] = useState<Action | null>(null);
  const [draft, setDraft] = useState<MoveDraft>(() => emptyMove(choices.categoryCode));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const move = moves.find((one) => one.action === action && one.from.includes(status));

  async function save() {
    if (!action) return;
    setBusy(true);
    setError(null);
    try {
      await client.complaint.move.mutate(toMoveRequest(draft, { code, action, expectedStatus: status }));
      setDraft(emptyMove(choices.categoryCode));
      setAction(null);
      setDone(true);
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="grid gap-3 rounded-card border border-line bg-surface p-4" aria-label={t("moves")}>
      <h2 className="font-bold text-lg">{t("moves")}</h2>
      {allowed.length === 0 && <p className="text-soft">{t("noMoves")}</p>}
      <p className="flex flex-wrap gap-2">
        {allowed.map((one) => (
          <Button
            key={one}
            look={action === one ? "primary" : "secondary"}
            aria-pressed={action === one}
            onClick={() => {
              setAction(action === one ? null : one);
              setDone(false);
            }}
          >
            {actions(one)}
          </Button>
        ))}
      </p>
      {action && move && (
        <form
          className="grid gap-4 border-line border-t pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <DutyFields
            move={move}
            choices={choices}
            draft={draft}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
          {error && <Notice tone="bad">{error}</Notice>}
          <Button type="submit" look={dangerous.includes(action) ? "danger" : "primary"} busy={busy}>
            {t("confirmMove")}
          </Button>
        </form>
      )}
      {isDone && <Notice tone="good">{t("done")}</Notice>}
    </section>
  );
}
