"use client";

import { useState } from "react";
import { noticesChanged } from "@/components/layout/bell";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";

type Which = { ids: number[] } | { escalated: true } | { all: true };

export function MarkRead({ which, label, name }: { which: Which; label: string; name?: string }) {
  const [inWords, { reload, isReloading }] = [useRefusal(), useReload()];
  const [error, setError] = useState<string | null>(null);
  async function mark() {
    try {
      setError(null);
      await client.notification.markRead.mutate(which);
      window.dispatchEvent(new Event(noticesChanged));
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }
  return (
    <span className="grid justify-items-start gap-1">
      <Button
        look="quiet"
        className="-ml-5"
        busy={isReloading}
        aria-label={name ? `${label}: ${name}` : undefined}
        onClick={mark}
      >
        {label}
      </Button>
      {error && (
        <span role="alert" className="font-semibold text-danger text-sm">
          {error}
        </span>
      )}
    </span>
  );
}
