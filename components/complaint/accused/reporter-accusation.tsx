"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { useReload } from "@/components/ui/use-reload";
import { AccusedChoice } from "./accused-choice";
import { useAccusable } from "./use-accusable";

/** By which a reporter says, at any time, that their complaint is about an office. */
export function ReporterAccusation({ code }: { code: string }) {
  const t = useTranslations("accused");
  const { send, busy, error, setError } = useSend();
  const { reload, isReloading } = useReload();
  const [isOpen, setIsOpen] = useState(false);
  const [unitId, setUnitId] = useState<number | null>(null);
  const { units, hasFailed } = useAccusable(isOpen);
  const isInspectorate = units.find(({ id }) => id === unitId)?.kind === "inspektorat";

  async function name() {
    if (unitId === null) return setError(t("unitMissing"));
    await send(async () => {
      await client.accusation.nameByReporter.mutate({ code, unitId });
      reload();
    });
  }

  return (
    <Disclosure label={t("line")} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <div className="grid gap-3 pb-4">
        <AccusedChoice id="accused" {...{ units, hasFailed, error }} value={unitId} onChange={setUnitId} />
        <Button look="secondary" busy={busy || isReloading} onClick={name}>
          {t(isInspectorate ? "confirmBiro" : "confirm")}
        </Button>
      </div>
    </Disclosure>
  );
}
