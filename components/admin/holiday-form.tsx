"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { useFields } from "@/components/ui/use-fields";
import { type Holiday, holidayKinds } from "@/server/domain/admin/clocks";
import { FinalAct } from "./act";
import { SaveOutcome } from "./outcome";
import { useSave } from "./use-save";

const empty: Holiday = { day: "", name: "", kind: "national" };

export function HolidayForm() {
  const t = useTranslations("admin");
  const { save, busy, error } = useSave();
  const [draft, change] = useFields(empty);
  return (
    <Form
      className="flex flex-wrap items-end gap-3"
      onSend={() => {
        void save(async () => {
          await client.admin.holidays.add.mutate({ holidays: [draft] });
          change(empty);
        });
      }}
    >
      <TextField
        id="day"
        type="date"
        label={t("day")}
        value={draft.day}
        required
        onChange={(event) => change({ day: event.target.value })}
      />
      <TextField
        id="holiday-name"
        label={t("name")}
        value={draft.name}
        required
        onChange={(event) => change({ name: event.target.value })}
      />
      <SelectField
        id="kind"
        label={t("kind")}
        value={draft.kind}
        onChange={(event) =>
          change({ kind: holidayKinds.find((one) => one === event.target.value) ?? draft.kind })
        }
      >
        {holidayKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <FaultList />
      <Button type="submit" busy={busy}>
        {t("add")}
      </Button>
      <SaveOutcome error={error} />
    </Form>
  );
}

export function StrikeHoliday({ day, name }: { day: string; name: string }) {
  const t = useTranslations("admin");
  return (
    <FinalAct label={t("strike")} about={name} run={() => client.admin.holidays.remove.mutate({ day })} />
  );
}
