"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import type { Role } from "@/server/domain/staff/role";
import { SaveOutcome } from "./outcome";
import { PersonFields, useUnitFault } from "./person-fields";
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
  const { save, busy, error, forgetError } = useSave();
  const { id, name, role, unitId } = person;
  const [draft, change] = useFields({ name, role, unitId: String(unitId), reason: "" });
  const faults = useUnitFault(draft);
  const [isActive, setActive] = useState(person.isActive);
  const [isWaiting, setWaiting] = useState(false);
  const [isHead, setHead] = useState(person.isHead);
  return (
    <Form
      className="grid max-w-xl gap-4"
      faults={faults}
      onSend={() => {
        void save(async () => {
          const change = { ...draft, id, isActive, isHead, unitId: Number(draft.unitId) };
          setWaiting((await client.admin.people.change.mutate(change)).isWaiting);
        });
      }}
    >
      <PersonFields
        draft={draft}
        units={units}
        onChange={(part) => {
          forgetError();
          change(part);
        }}
      />
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
      {isWaiting && <NoticeBox>{t("waitsForSecond")}</NoticeBox>}
      <SaveOutcome error={error} />
      <FaultList />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}
