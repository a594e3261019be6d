"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SaveOutcome } from "@/components/admin/outcome";
import type { UnitOption } from "@/components/admin/unit-choices";
import { useSave } from "@/components/admin/use-save";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { FaultList, Form } from "@/components/ui/form";
import { useFields } from "@/components/ui/use-fields";
import { emptyEndpoint, toInput } from "./endpoint-draft";
import { EndpointFields } from "./endpoint-fields";

/** Sets up the system of a unit that has none yet. */
export function NewEndpoint({ units }: { units: readonly UnitOption[] }) {
  const [t, admin] = [useTranslations("endpoint"), useTranslations("admin")];
  const { save, busy, error } = useSave();
  const [unitId, setUnitId] = useState("");
  const [draft, change] = useFields(emptyEndpoint);
  return (
    <Form
      aria-label={t("add")}
      className="grid max-w-xl gap-4"
      onSend={async () => {
        const isSaved = await save(() =>
          client.admin.endpoints.save.mutate({ ...toInput(Number(unitId), draft), isNew: true }),
        );
        if (!isSaved) return;
        change(emptyEndpoint);
        setUnitId("");
      }}
    >
      <Combobox
        id="system-unit"
        label={t("unit")}
        placeholder={admin("chooseUnit")}
        empty={admin("noUnit")}
        choices={units}
        value={unitId}
        onChange={setUnitId}
      />
      <EndpointFields id="system-new" draft={draft} hasKey={false} put={change} />
      <SaveOutcome error={error} />
      <FaultList />
      <Button type="submit" busy={busy} disabled={!unitId} className="justify-self-start">
        {t("add")}
      </Button>
    </Form>
  );
}
