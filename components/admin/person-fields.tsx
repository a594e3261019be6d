"use client";

import { useTranslations } from "use-intl";
import { Combobox } from "@/components/ui/combobox";
import type { Fault } from "@/components/ui/faults";
import { SelectField, TextField } from "@/components/ui/field";
import { mayServeIn } from "@/server/domain/admin/person";
import { type Role, roles } from "@/server/domain/staff/role";
import type { UnitOption } from "./unit-choices";

export type PersonDraft = { name: string; role: Role; unitId: string; reason: string };

type PersonFieldsProps = {
  draft: PersonDraft;
  units: readonly UnitOption[];
  onChange: (part: Partial<PersonDraft>) => void;
};

/** The fault of a person without a unit, which has no native rule. */
export function useUnitFault({ unitId }: Pick<PersonDraft, "unitId">): Fault[] {
  const [t, fault] = [useTranslations("admin"), useTranslations("fault")];
  return unitId ? [] : [{ field: "unit", message: fault("missing", { label: t("unit") }) }];
}

/** Name, role, and the unit, which must be of a kind that has this role. */
export function PersonFields({ draft, units, onChange }: PersonFieldsProps) {
  const [t, role] = [useTranslations("admin"), useTranslations("role")];
  return (
    <>
      <TextField
        id="name"
        label={t("name")}
        value={draft.name}
        required
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <SelectField
        id="role"
        label={t("role")}
        value={draft.role}
        onChange={(event) =>
          onChange({ role: roles.find((one) => one === event.target.value) ?? draft.role, unitId: "" })
        }
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </SelectField>
      <Combobox
        id="unit"
        label={t("unit")}
        placeholder={t("chooseUnit")}
        empty={t("noUnit")}
        choices={units.filter(({ kind }) => mayServeIn(draft.role, kind))}
        value={draft.unitId}
        onChange={(unitId) => onChange({ unitId })}
      />
    </>
  );
}
