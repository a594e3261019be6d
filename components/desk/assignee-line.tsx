"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { ShownComplaint } from "./conflict-notice";
import { useOwnChange } from "./use-own-change";

type AssigneeLineProps = { code: string; opened: ShownComplaint; self: number | null };

/** The assignee, and a button to take the complaint oneself. */
export function AssigneeLine({
  code,
  opened: { status, holder, assignee, lastAt },
  self,
}: AssigneeLineProps) {
  const [t, inWords, own] = [useTranslations("desk"), useRefusal(), useOwnChange(code)];
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!assignee && !self) return null;

  async function take(assigneeId: number) {
    setBusy(true);
    setError(null);
    try {
      const seen = { expectedStatus: status, expectedAssigneeId: assignee?.id, seenAt: lastAt };
      await own.run(() => client.complaint.move.mutate({ code, action: "assign", assigneeId, ...seen }));
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-label={t("assignee")} className="grid gap-2">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
        <p>
          {assignee
            ? t("assignedTo", { name: assignee.name })
            : t("assignedToNobody", { unit: holder ?? "" })}
        </p>
        {self !== null && (
          <Button look="secondary" busy={busy} onClick={() => take(self)}>
            {t("takeIt")}
          </Button>
        )}
      </div>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </section>
  );
}
