"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";

export function RetryDelivery({ id, label, name }: { id: string; label: string; name: string }) {
  const [router, inWords] = [useRouter(), useRefusal()];
  const [error, setError] = useState<string | null>(null);
  async function retry() {
    try {
      setError(null);
      await client.notification.replayDelivery.mutate({ id });
      router.refresh();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }
  return (
    <>
      <Button look="secondary" aria-label={`${label}: ${name}`} onClick={retry}>
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
