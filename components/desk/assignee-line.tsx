"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
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
  const [t, own, { send, busy, error }] = [useTranslations("desk"), useOwnChange(code), useSend()];
  if (!assignee && !self) return null;

  async function take(assigneeId: number) {
    await send(async () => {
      const seen = { expectedStatus: status, expectedAssigneeId: assignee?.id, seenAt: lastAt };
      await own.run(() => client.complaint.move.mutate({ code, action: "assign", assigneeId, ...seen }));
    });
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
