"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { noticesChanged } from "@/components/layout/bell";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";

type Which = { ids: number[] } | { escalated: true } | { all: true };

export function MarkRead({ which, label, name }: { which: Which; label: string; name?: string }) {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [error, setError] = useState<string | null>(null);
  async function mark() {
    try {
      setError(null);
      await client.notification.markRead.mutate(which);
      window.dispatchEvent(new Event(noticesChanged));
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }
  return (
    <span className="grid justify-items-start gap-1">
      <Button
        look="quiet"
        className="-ml-5"
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
