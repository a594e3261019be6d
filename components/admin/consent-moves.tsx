"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { NoticeBox } from "@/components/ui/states";
import type { ConsentKind } from "@/server/domain/admin/consent";
import { tokenLink } from "@/server/domain/link/token-link";
import { OneTimeLink } from "./one-time-link";
import { useSave } from "./use-save";

type ConsentMovesProps = { id: number; kind: ConsentKind; name: string; canConfirm: boolean };

/**
 * Confirms or refuses one request, or withdraws an own one. A link that comes of it is shown once, so the page is not
 * read again: the request would be gone from it, and the link with it.
 */
export function ConsentMoves({ id, kind, name, canConfirm }: ConsentMovesProps) {
  const [t, { run, busy, error }] = [useTranslations("consent"), useSave()];
  const [outcome, setOutcome] = useState<{ isConfirmed: boolean; token: string | null } | null>(null);
  const decide = (isConfirmed: boolean) =>
    run(async () => {
      const { token } = await client.admin.consents.decide.mutate({ id, isConfirmed });
      setOutcome({ isConfirmed, token });
    });
  if (outcome?.token) {
    const path =
      kind === "invite" ? tokenLink("invitation", outcome.token) : `/masuk/kata-sandi#${outcome.token}`;
    return <OneTimeLink id={`link-${id}`} label={t("link")} hint={t("linkHint")} path={path} />;
  }
  if (outcome) return <NoticeBox>{t(outcome.isConfirmed ? "confirmed" : "refused")}</NoticeBox>;
  return (
    <span className="flex flex-wrap gap-3">
      {canConfirm && (
        <ConfirmButton label={t("confirm")} about={name} busy={busy} onConfirm={() => decide(true)} />
      )}
      <ConfirmButton
        look="quiet"
        label={t(canConfirm ? "refuse" : "withdraw")}
        about={name}
        busy={busy}
        onConfirm={() => decide(false)}
      />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </span>
  );
}
