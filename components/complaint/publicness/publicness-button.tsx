"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";

/** `asOf` of the preview that it publishes; null to make the complaint private. */
export type PublicnessChange = { code: string; asOf: Date | null };

/** One press; then the complaint's page. */
export function PublicnessButton({ code, asOf }: PublicnessChange) {
  const [t, inWords] = [useTranslations("publicness"), useRefusal()];
  const { isReloading, moveOn } = useReload();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function press() {
    setBusy(true);
    setError(null);
    try {
      if (asOf) await client.publicness.publish.mutate({ code, asOf });
      else await client.publicness.conceal.mutate({ code });
      moveOn(`/lacak/${code}`);
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button look={asOf ? "primary" : "secondary"} busy={busy || isReloading} onClick={press}>
        {t(asOf ? "publish" : "conceal")}
      </Button>
      {error && <p role="alert">{error}</p>}
    </>
  );
}
