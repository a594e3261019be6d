"use client";

import { useState } from "react";
import { client } from "@/components/trpc/client";
import { refusalOf, useRefusal } from "@/components/trpc/use-refusal";
import { type UploadedPhoto, uploadPhoto } from "@/components/ui/upload";
import { useDraft } from "@/components/ui/use-draft";
import { useReload } from "@/components/ui/use-reload";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import type { Action } from "@/server/domain/complaint/status";
import type { ShownComplaint } from "./conflict-notice";
import { emptyMove, isMoveWritten, type OpenMove, toMoveRequest } from "./move-draft";
import { useOwnChange } from "./use-own-change";

type Outcome = "writing" | "saving" | "done";

/** One move being written. A refusal or conflict keeps the draft; only a saved move clears it. */
export function useMove(code: string, { status, assignee, lastAt }: ShownComplaint, categoryCode: string) {
  const [inWords, page, own] = [useRefusal(), useReload(), useOwnChange(code)];
  const { draft, change, clear, uploads } = useDraft<OpenMove, UploadedPhoto>({
    key: `move:${code}`,
    empty: () => ({ action: null, ...emptyMove() }),
    isWritten: isMoveWritten,
    send: uploadPhoto,
  });
  const { action } = draft;
  const [error, setError] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>("writing");
  /** Undefined while there is no conflict. */
  const [current, setCurrent] = useState<OfficerView | null | undefined>();

  async function refuse(refusal: unknown) {
    setOutcome("writing");
    if (refusalOf(refusal) !== "changed_meanwhile") return setError(inWords(refusal));
    setCurrent(await client.complaint.byCode.query({ code }).catch(() => null));
  }

  async function save() {
    if (!action || uploads.pending > 0) return;
    setOutcome("saving");
    setError(null);
    try {
      const seen = { expectedStatus: status, expectedAssigneeId: assignee?.id, seenAt: lastAt };
      const owed = {
        ...draft,
        categoryCode: draft.categoryCode || categoryCode,
        photos: uploads.stored,
      };
      await own.run(() => client.complaint.move.mutate(toMoveRequest(owed, { code, action, ...seen })));
      clear();
      setCurrent(undefined);
      setOutcome("done");
    } catch (refusal) {
      await refuse(refusal);
    }
  }

  return {
    draft,
    error,
    /** A saved move is done once the page shows it. */
    outcome: own.isReloading ? "saving" : outcome,
    current,
    save,
    choose(one: Action, unitId: string) {
      change((before) => ({ action: before.action === one ? null : one, unitId }));
      setOutcome("writing");
      setError(null);
    },
    change,
    uploads,
    isReading: page.isReloading,
    /** Both versions stay visible until the page is reloaded. */
    goOn: () => page.reloadWith(() => setCurrent(undefined)),
  };
}
