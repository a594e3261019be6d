"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextBox } from "@/components/ui/field";
import { useReload } from "@/components/ui/use-reload";

type PublicnessPanelProps = { code: string; isPublic: boolean };

/** An officer makes a public complaint private, or opens again what an officer closed; both with a reason. */
export function PublicnessPanel({ code, isPublic }: PublicnessPanelProps) {
  const t = useTranslations("publicness");
  const { send, busy, error } = useSend();
  const { reload, isReloading } = useReload();
  const [reason, setReason] = useState("");
  const label = t(isPublic ? "officerClose" : "officerOpen");

  async function change() {
    await send(async () => {
      if (isPublic) await client.publicness.concealByOfficer.mutate({ code, reason });
      else await client.publicness.publishByOfficer.mutate({ code, reason });
      setReason("");
      reload();
    });
  }

  return (
    <Disclosure label={label}>
      <div className="grid gap-3 pb-4">
        {isPublic && <p className="text-soft text-sm">{`${t("officerCloseText")} ${t("copies")}`}</p>}
        <TextBox
          field="publicnessReason"
          id="publicness-reason"
          label={t("reason")}
          rows={2}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button look="secondary" busy={busy || isReloading} onClick={change}>
          {label}
        </Button>
      </div>
    </Disclosure>
  );
}
