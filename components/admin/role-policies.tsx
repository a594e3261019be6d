"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import type { Role } from "@/server/domain/staff/role";
import { SaveOutcome } from "./outcome";
import { useSave } from "./use-save";

type RolePoliciesProps = {
  roles: readonly { role: Role; people: number; enrolled: number; requiresSecondFactor: boolean }[];
};

/** Which roles must have a second factor. */
export function RolePolicies({ roles }: RolePoliciesProps) {
  const [t, name] = [useTranslations("admin"), useTranslations("role")];
  const { save, busy, error } = useSave();
  return (
    <fieldset className="grid gap-2" disabled={busy}>
      <legend className="max-w-prose pb-2 text-soft">{t("rolesText")}</legend>
      {roles.map(({ role, people, enrolled, requiresSecondFactor }) => (
        <label key={role} className="flex min-h-11 flex-wrap items-center gap-x-3">
          <input
            type="checkbox"
            className="size-5 accent-teluk"
            checked={requiresSecondFactor}
            onChange={(event) => {
              const required = event.target.checked;
              void save(() =>
                client.admin.people.setRolePolicy.mutate({ role, requiresSecondFactor: required }),
              );
            }}
          />
          {name(role)}
          <span className="text-soft text-sm">{t("enrolled", { enrolled, people })}</span>
        </label>
      ))}
      <SaveOutcome error={error} />
    </fieldset>
  );
}
