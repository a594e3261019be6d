"use client";

import { useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";

export function RevokeSession({ id, label, about }: { id: string; label: string; about: string }) {
  const [inWords, { reload }] = [useRefusal(), useReload()];
  const [error, setError] = useState<string | null>(null);
  const revoke = () =>
    client.staff.revokeSession
      .mutate({ id })
      .then(reload)
      .catch((refusal) => setError(inWords(refusal)));
  return (
    <span className="inline-grid gap-2">
      <ConfirmButton label={label} about={about} onConfirm={revoke} />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
    </span>
  );
}
