"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { LimitFields } from "./limit-fields";
import { RowForm } from "./row-form";

/** How many days what lies behind a closed report is kept, from a day on. */
export function MessageLimitForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const [words, setWords] = useState({ closedDays: "365", basis: "", validFrom: today, reason: "" });
  const change = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  return (
    <RowForm
      title={t("newLimit")}
      run={() => client.admin.limits.addMessage.mutate({ ...words, closedDays: Number(words.closedDays) })}
    >
      <TextField
        id="limit-closedDays"
        type="number"
        min={1}
        label={t("closedDays")}
        value={words.closedDays}
        required
        onChange={(event) => change({ closedDays: event.target.value })}
      />
      <LimitFields id="message" words={words} today={today} onChange={change} />
    </RowForm>
  );
}
