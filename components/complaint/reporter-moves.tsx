"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { useDraft } from "@/components/ui/use-draft";
import { useReload } from "@/components/ui/use-reload";
import { maxNoteLength } from "@/server/domain/complaint/input";
import type { Action, Status } from "@/server/domain/complaint/status";
import { PersonalDataNotice } from "./personal-data-notice";

export type ReporterMovesProps = {
  code: string;
  status: Status;
  isPublic: boolean;
  /** The latest step that the page shows. */
  lastAt: Date | null;
  /** The answer alone, or the moves that give a reason. */
  moves: readonly Action[];
};

/** The reporter's moves of the status table: the answer to a question; objection, appeal and withdrawal. */
export function ReporterMoves({ code, status, isPublic, lastAt, moves }: ReporterMovesProps) {
  const [track, actions] = [useTranslations("track"), useTranslations("action")];
  const kind = moves.includes("answer") ? "answer" : "reason";
  const { draft, change, clear } = useDraft({ key: `${kind}:${code}`, empty: () => ({ text: "" }) });
  const { busy, error, isOutdated, send, reload } = useResponse({ code, status, lastAt }, clear);
  const pressed = useRef<Action | undefined>(moves[0]);
  const faults = draft.text.trim() ? [] : [{ field: kind, message: track(`${kind}Missing`) }];

  function press() {
    const action = pressed.current;
    if (action && !busy) void send(action, draft.text);
  }

  return (
    <Form className="grid gap-3" faults={faults} onSend={press}>
      <TextBox
        field={isPublic ? "answerOfPublic" : "answerOfPrivate"}
        id={kind}
        label={track(kind)}
        value={draft.text}
        maxLength={maxNoteLength}
        error={isOutdated ? track(`meanwhile.${kind}`) : error}
        onChange={(event) => change({ text: event.target.value })}
      />
      <FaultList />
      {isPublic && <PersonalDataNotice text={draft.text} />}
      {isOutdated && (
        <Button look="secondary" className="justify-self-start" busy={busy} onClick={reload}>
          {track("showNow")}
        </Button>
      )}
      <p className="flex flex-wrap gap-3">
        {moves.map((action) => (
          <Button
            key={action}
            type="submit"
            look={kind === "answer" ? "primary" : "secondary"}
            busy={busy}
            onClick={() => {
              pressed.current = action;
            }}
          >
            {status === "merged" && action === "appeal" ? track("notTheSame") : actions(action)}
          </Button>
        ))}
      </p>
      <p className="text-soft text-sm [@media(scripting:none)]:hidden">{track("draftKept")}</p>
    </Form>
  );
}

type Subject = Pick<ReporterMovesProps, "code" | "status" | "lastAt">;

/** Sends a move; a refusal keeps the text, and so does a conflict until the reporter asks for the page as it is now. */
function useResponse({ code, status, lastAt }: Subject, onSent: () => void) {
  const [{ isReloading, reload, reloadWith }, inWords] = [useReload(), useRefusal()];
  const [isOutdated, setOutdated] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(action: Action, publicNote: string) {
    setBusy(true);
    setError(null);
    try {
      const seen = { expectedStatus: status, seenAt: lastAt };
      await client.complaint.respond.mutate({ code, action, ...seen, publicNote });
      onSent();
      reload();
    } catch (refusal) {
      if (refusalOf(refusal) === "changed_meanwhile") setOutdated(true);
      else setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return {
    busy: busy || isReloading,
    error,
    isOutdated,
    send,
    reload: () => reloadWith(() => setOutdated(false)),
  };
}
