"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccusedChoice } from "@/components/complaint/accused/accused-choice";
import { AccusedSuggestions } from "@/components/complaint/accused/accused-suggestions";
import { useAccusable } from "@/components/complaint/accused/use-accusable";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextBox } from "@/components/ui/field";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import { hintsOf, suggestAccused } from "@/server/domain/complaint/suggest-accused";

type AccusationPanelProps = {
  code: string;
  text: string;
  kelurahanCode: string | null;
  accused: string | null;
  canDrop: boolean;
  /** Instead of reading the page again. */
  onNamed?: () => void;
};

/** An officer names the office that a complaint is about, or another one, or none. */
export function AccusationPanel({
  code,
  text,
  kelurahanCode,
  accused,
  canDrop,
  onNamed,
}: AccusationPanelProps) {
  const [t, inWords] = [useTranslations("accused"), useRefusal()];
  const { reload } = useReload();
  const isHinted = accused === null && hintsOf(text).length > 0;
  const [isOpen, setIsOpen] = useState(isHinted);
  const [unitId, setUnitId] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "gone">("idle");
  const { units, hasFailed } = useAccusable(isOpen);
  const isInspectorate = units.find(({ id }) => id === unitId)?.kind === "inspektorat";
  const pass = t(isInspectorate ? "confirmBiro" : "confirm");

  async function send(call: () => Promise<{ isStillOpen: boolean }>) {
    setState("busy");
    setError(null);
    try {
      const { isStillOpen } = await call();
      setState(isStillOpen ? "idle" : "gone");
      if (onNamed) onNamed();
      else if (isStillOpen) reload();
    } catch (refusal) {
      setError(inWords(refusal));
      setState("idle");
    }
  }

  if (state === "gone") return <Gone />;
  return (
    <Disclosure
      label={t(accused === null ? "name" : "rename")}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <div className="grid gap-3 pb-4">
        {isHinted && unitId === null && (
          <AccusedSuggestions units={suggestAccused(text, kelurahanCode, units)} onChoose={setUnitId} />
        )}
        <AccusedChoice id="accused" {...{ units, hasFailed }} value={unitId} onChange={setUnitId} />
        <TextBox
          field="accusationReason"
          id="accused-reason"
          label={t("reason")}
          hint={t("reasonHint")}
          rows={2}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        {unitId === null ? (
          <Button look="secondary" onClick={() => setError(t("unitMissing"))}>
            {pass}
          </Button>
        ) : (
          <ConfirmButton
            key={unitId}
            label={pass}
            about={t(isInspectorate ? "consequenceBiro" : "consequence")}
            busy={state === "busy"}
            onConfirm={() => send(() => client.accusation.name.mutate({ code, unitId, reason }))}
          />
        )}
        {canDrop && (
          <Button
            look="quiet"
            onClick={() => void send(() => client.accusation.drop.mutate({ code, reason }))}
          >
            {t("drop")}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function Gone() {
  const t = useTranslations("accused");
  return (
    <NoticeBox>
      <p role="status">{t("gone")}</p>
      <ButtonLink href="/petugas" look="quiet" className="px-0!">
        {t("toQueue")}
      </ButtonLink>
    </NoticeBox>
  );
}
