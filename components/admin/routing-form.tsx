"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import type { DryRun, RoutingRule } from "@/server/domain/routing/rule";
import { DryRunResult } from "./dry-run-result";
import { ReasonField } from "./reason-field";
import { type RoutingEntry, toRoutingEntry, toRoutingRule } from "./routing-draft";
import { type RoutingChoices, RoutingFields } from "./routing-fields";
import { RowForm } from "./row-form";

type RoutingFormProps = {
  id: number | null;
  rule: RoutingRule | null;
  title: string;
  choices: RoutingChoices;
};

/** One rule; it can be tried on past complaints before it is saved. */
export function RoutingForm({ id, rule, title, choices }: RoutingFormProps) {
  const [t, fault, inWords] = [useTranslations("admin"), useTranslations("fault"), useRefusal()];
  const [words, changeWords] = useFields<RoutingEntry>(() => toRoutingEntry(rule));
  const [reason, setReason] = useState("");
  const [trial, setTrial] = useState<DryRun | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function tryOut() {
    setError(null);
    setTrial(null);
    try {
      setTrial(await client.admin.routing.dryRun.query({ id, rule: toRoutingRule(words) }));
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  return (
    <RowForm
      title={title}
      faults={
        words.unitCode
          ? []
          : [{ field: `unit-${id ?? "new"}`, message: fault("missing", { label: t("toUnit") }) }]
      }
      run={() => client.admin.routing.save.mutate({ id, rule: toRoutingRule(words), reason })}
    >
      <RoutingFields
        id={String(id ?? "new")}
        words={words}
        choices={choices}
        onChange={(part) => {
          changeWords(part);
          setTrial(null);
        }}
      />
      <ReasonField id={`reason-${id ?? "new"}`} value={reason} onChange={setReason} />
      <Button look="secondary" className="justify-self-start" onClick={tryOut}>
        {t("tryOut")}
      </Button>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      {trial && <DryRunResult trial={trial} units={choices.units} />}
    </RowForm>
  );
}
