"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { QuietFields } from "@/components/account/notification/quiet-fields";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { type Quiet, quietFault } from "@/server/domain/notification/quiet";

type QuietFormProps = { code: string; quiet: Quiet };

/** Quiet hours of the reporter's phone; for all their complaints by that channel. */
export function QuietForm({ code, quiet }: QuietFormProps) {
  const [t, inWords] = [useTranslations("placing"), useRefusal()];
  const [chosen, setChosen] = useState(quiet);
  const [said, setSaid] = useState<string | null>(null);

  async function save() {
    if (quietFault(chosen)) return document.getElementById("quietFrom")?.focus();
    try {
      await client.intake.setQuietHours.mutate({ code, ...chosen });
      setSaid(t("levelSaved"));
    } catch (refusal) {
      setSaid(inWords(refusal));
    }
  }

  return (
    <Form onSend={save} className="grid gap-3 border-line border-t pt-5">
      <QuietFields quiet={chosen} hint={t("quietHint")} onChange={setChosen} />
      <FaultList />
      <Button type="submit" look="secondary" className="justify-self-start">
        {t("quietSave")}
      </Button>
      <p role="status" className="min-h-6 text-soft text-sm">
        {said}
      </p>
    </Form>
  );
}
