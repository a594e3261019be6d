"use client";

import { useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";

export function RetryDelivery({ id, label, name }: { id: string; label: string; name: string }) {
  const [inWords, { reload, isReloading }] = [useRefusal(), useReload()];
  const [error, setError] = useState<string | null>(null);
  async function retry() {
    try {
      setError(null);
      await client.notification.replayDelivery.mutate({ id });
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }
  return (
    <>
      <Button look="secondary" busy={isReloading} aria-label={`${label}: ${name}`} onClick={retry}>
        {label}
      </Button>
      {error && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {error}
        </p>
      )}
    </>
  );
}
