"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { TextBox } from "@/components/ui/field";
import type { Action, Status } from "@/server/domain/complaint/status";

export type ReporterMovesProps = { code: string; status: Status; secret: string; moves: readonly Action[] };

/** The reporter's moves of the status table: object, appeal, withdraw; each with a reason. */
export function ReporterMoves({ code, status, secret, moves }: ReporterMovesProps) {
  const [track, actions, inWords] = [useTranslations("track"), useTranslations("action"), useRefusal()];
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function respond(action: Action) {
    setBusy(true);
    setError(null);
    try {
      await client.complaint.respond.mutate({
        secret,
        move: { code, action, expectedStatus: status, publicNote: reason },
      });
      setReason("");
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="grid gap-3 rounded-card border border-line bg-surface p-4">
      <h2 className="font-bold text-lg">{track("yourTurn")}</h2>
      <TextBox
        id="why"
        label={track("why")}
        value={reason}
        error={error}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="flex flex-wrap gap-3">
        {moves.map((action) => (
          <Button key={action} look="secondary" busy={busy} onClick={() => respond(action)}>
            {actions(action)}
          </Button>
        ))}
      </p>
    </section>
  );
}
