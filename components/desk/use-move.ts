"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { Action } from "@/server/domain/complaint/status";
import type { Opened } from "./conflict-notice";
import { emptyMove, type MoveDraft, toMoveRequest } from "./move-draft";

type Outcome = "writing" | "saving" | "done";

/** One move being written. A refusal and a conflict keep what was written; only a saved move clears it. */
export function useMove(code: string, { status, assignee }: Opened, categoryCode: string) {
  const [inWords, router] = [useRefusal(), useRouter()];
  const [action, setAction] = useState<Action | null>(null);
  const [draft, setDraft] = useState<MoveDraft>(() => emptyMove(categoryCode));
  const [error, setError] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>("writing");
  /** Undefined while nobody was faster. */
  const [current, setCurrent] = useState<OfficerView | null | undefined>();

  const [isReading, startReading] = useTransition();

  async function refuse(refusal: unknown) {
    setOutcome("writing");
    if (refusalOf(refusal) !== "changed_meanwhile") return setError(inWords(refusal));
    setCurrent(await client.complaint.byCode.query({ code }).catch(() => null));
  }

  async function save() {
    if (!action) return;
    setOutcome("saving");
    setError(null);
    try {
      const seen = { expectedStatus: status, expectedAssigneeId: assignee?.id };
      await client.complaint.move.mutate(toMoveRequest(draft, { code, action, ...seen }));
      setDraft(emptyMove(categoryCode));
      setAction(null);
      setCurrent(undefined);
      setOutcome("done");
      router.refresh();
    } catch (refusal) {
      await refuse(refusal);
    }
  }

  return {
    action,
    draft,
    error,
    outcome,
    current,
    save,
    choose(one: Action, unitId: string) {
      setAction(action === one ? null : one);
      setDraft({ ...draft, unitId });
      setOutcome("writing");
    },
    change: (part: Partial<MoveDraft>) => setDraft({ ...draft, ...part }),
    isReading,
    /** Both versions stay in view until the page is that of now. */
    goOn: () =>
      startReading(() => {
        setCurrent(undefined);
        router.refresh();
      }),
  };
}
