"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { useFields } from "@/components/ui/use-fields";
import type { Role } from "@/server/domain/staff/role";
import { SaveOutcome } from "./outcome";
import { PersonFields } from "./person-fields";
import { ReasonField } from "./reason-field";
import { Tick } from "./tick";
import type { UnitOption } from "./unit-choices";
import { useSave } from "./use-save";

type PersonFormProps = {
  person: { id: number; name: string; role: Role; unitId: number; isHead: boolean; isActive: boolean };
  units: readonly UnitOption[];
};

export function PersonForm({ person, units }: PersonFormProps) {
  const t = useTranslations("admin");
  const { save, busy, ...outcome } = useSave();
  const { id, name, role, unitId } = person;
  const [draft, change] = useFields({ name, role, unitId: String(unitId), reason: "" });
  const [isActive, setActive] = useState(person.isActive);
  const [isHead, setHead] = useState(person.isHead);
  return (
    <form
      className="grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(() =>
          client.admin.people.change.mutate({ ...draft, id, isActive, isHead, unitId: Number(draft.unitId) }),
        );
      }}
    >
      <PersonFields draft={draft} units={units} onChange={change} />
      <div>
        <Tick label={t("leads")} isTicked={isHead} onChange={setHead} />
        <p className="text-soft text-sm">{t("leadsHint")}</p>
      </div>
      <div>
        <label className="flex min-h-11 items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-5 accent-teluk"
            checked={isActive}
            aria-describedby="active-hint"
            onChange={(event) => setActive(event.target.checked)}
          />
          {t("mayEnter")}
        </label>
        <p id="active-hint" className="text-soft text-sm">
          {t("mayEnterHint")}
        </p>
      </div>
      <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />
      <SaveOutcome {...outcome} />
      <Button type="submit" busy={busy} disabled={!draft.unitId} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}
