"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";
import { AccusedChoice } from "./accused-choice";
import { useAccusable } from "./use-accusable";

/** By which a reporter says, at any time, that their complaint is about an office. */
export function ReporterAccusation({ code }: { code: string }) {
  const [t, inWords] = [useTranslations("accused"), useRefusal()];
  const { reload, isReloading } = useReload();
  const [isOpen, setIsOpen] = useState(false);
  const [unitId, setUnitId] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { units, hasFailed } = useAccusable(isOpen);
  const isInspectorate = units.find(({ id }) => id === unitId)?.kind === "inspektorat";

  async function name() {
    if (unitId === null) return setError(t("unitMissing"));
    setBusy(true);
    setError(null);
    try {
      await client.accusation.nameByReporter.mutate({ code, unitId });
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  return (
    <details
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="rounded-card border border-line bg-surface px-4"
    >
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("line")}</summary>
      <div className="grid gap-3 pb-4">
        <AccusedChoice id="accused" {...{ units, hasFailed, error }} value={unitId} onChange={setUnitId} />
        <Button look="secondary" busy={busy || isReloading} onClick={name}>
          {t(isInspectorate ? "confirmBiro" : "confirm")}
        </Button>
      </div>
    </details>
  );
}
