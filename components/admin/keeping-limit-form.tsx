"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { LimitFields } from "./limit-fields";
import { RowForm } from "./row-form";

const numbers = ["handledDays", "deadDays"] as const;

/** How many days what channels hand over is kept as it came, from a day on. */
export function KeepingLimitForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const empty = { handledDays: "90", deadDays: "365", basis: "", validFrom: today, reason: "" };
  const [words, setWords] = useState(empty);
  const change = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  return (
    <RowForm
      title={t("newLimit")}
      run={() =>
        client.admin.limits.addKeeping.mutate({
          ...words,
          handledDays: Number(words.handledDays),
          deadDays: Number(words.deadDays),
        })
      }
    >
      {numbers.map((key) => (
        <TextField
          key={key}
          id={`limit-${key}`}
          type="number"
          min={1}
          label={t(key)}
          value={words[key]}
          required
          onChange={(event) => change({ [key]: event.target.value })}
        />
      ))}
      <LimitFields id="keeping" words={words} today={today} onChange={change} />
    </RowForm>
  );
}
