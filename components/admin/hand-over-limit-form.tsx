"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { LimitFields } from "./limit-fields";
import { RowForm } from "./row-form";

/** After how many hops Biro arbitrates, from a day on. */
export function HandOverLimitForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const [words, setWords] = useState({ maxHops: "4", basis: "", validFrom: today, reason: "" });
  const change = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  return (
    <RowForm
      title={t("newLimit")}
      run={() => client.admin.limits.addHandOver.mutate({ ...words, maxHops: Number(words.maxHops) })}
    >
      <TextField
        id="limit-maxHops"
        type="number"
        min={1}
        label={t("maxHops")}
        value={words.maxHops}
        required
        onChange={(event) => change({ maxHops: event.target.value })}
      />
      <LimitFields id="hand-over" words={words} today={today} onChange={change} />
    </RowForm>
  );
}
