"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import { ReasonField } from "./reason-field";
import { RowForm } from "./row-form";
import { Tick } from "./tick";

type Unit = { id: number; code: string; name: string; shortName: string; isEnded: boolean };

export function UnitForm({ unit }: { unit: Unit }) {
  const t = useTranslations("admin");
  const { id, code, name, shortName, isEnded: hasEnded } = unit;
  const [draft, change] = useFields({ id, name, shortName, isEnded: hasEnded, reason: "" });
  return (
    <RowForm
      title={hasEnded ? `${name} · ${t("ended")}` : name}
      run={() => client.admin.units.change.mutate(draft)}
    >
      <TextField
        id={`name-${code}`}
        label={t("name")}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        id={`short-${code}`}
        label={t("shortName")}
        value={draft.shortName}
        onChange={(event) => change({ shortName: event.target.value })}
      />
      <Tick label={t("ended")} isTicked={draft.isEnded} onChange={(isEnded) => change({ isEnded })} />
      <ReasonField id={`reason-${code}`} value={draft.reason} onChange={(reason) => change({ reason })} />
    </RowForm>
  );
}
