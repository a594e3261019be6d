"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { ReasonField } from "./reason-field";
import { RowForm } from "./row-form";
import { Tick } from "./tick";

type Unit = { id: number; code: string; name: string; shortName: string; isEnded: boolean };

export function UnitForm({ unit }: { unit: Unit }) {
  const t = useTranslations("admin");
  const { id, code, name, shortName, isEnded: hasEnded } = unit;
  const [draft, setDraft] = useState({ id, name, shortName, isEnded: hasEnded, reason: "" });
  return (
    <RowForm
      title={hasEnded ? `${name} · ${t("ended")}` : name}
      run={() => client.admin.units.change.mutate(draft)}
    >
      <TextField
        id={`name-${code}`}
        label={t("name")}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        id={`short-${code}`}
        label={t("shortName")}
        value={draft.shortName}
        onChange={(event) => setDraft({ ...draft, shortName: event.target.value })}
      />
      <Tick
        label={t("ended")}
        isTicked={draft.isEnded}
        onChange={(isEnded) => setDraft({ ...draft, isEnded })}
      />
      <ReasonField
        id={`reason-${code}`}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </RowForm>
  );
}
