"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import { weights } from "@/server/domain/complaint/category";
import type { Difference } from "@/server/domain/complaint/what-if";
import { SaveOutcome } from "./outcome";
import { ReasonField } from "./reason-field";
import { type SlaFields, toSlaDraft, unreadable, usualWindows } from "./sla-draft";
import { useSave } from "./use-save";
import { WindowFields } from "./window-fields";

/** A new version of an SLA rule, with a preview of its effect. */
export function SlaForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const { save, run, busy, error } = useSave();
  const [difference, setDifference] = useState<Difference | null>(null);
  const [words, changeWords] = useFields<SlaFields>({
    weight: "light",
    hours: "6",
    days: "7",
    runs: "calendar_hours",
    windows: usualWindows,
    basis: "",
    validFrom: today,
    reason: "",
  });
  const change = (part: Partial<SlaFields>) => {
    changeWords(part);
    setDifference(null);
  };
  const { basis, validFrom, reason } = words;
  const wrong = unreadable(words);
  return (
    <Form
      className="grid max-w-xl gap-4"
      onSend={() => {
        if (wrong.length > 0) return;
        void save(() => client.admin.sla.add.mutate({ ...toSlaDraft(words), basis, validFrom, reason }));
      }}
    >
      <PromiseFields words={words} onChange={change} />
      {words.runs === "working_hours" && (
        <WindowFields windows={words.windows} wrong={wrong} onChange={(windows) => change({ windows })} />
      )}
      <Button
        look="secondary"
        busy={busy}
        disabled={wrong.length > 0}
        className="justify-self-start"
        onClick={() =>
          run(async () => setDifference(await client.admin.sla.preview.query(toSlaDraft(words))))
        }
      >
        {t("preview")}
      </Button>
      {difference && (
        <NoticeBox>
          {t("difference", {
            ...difference,
            before: difference.onTimeBefore,
            after: difference.onTimeAfter,
          })}{" "}
          {t("oldStay")}
        </NoticeBox>
      )}
      <TextField
        id="basis"
        label={t("basis")}
        value={basis}
        required
        onChange={(event) => change({ basis: event.target.value })}
      />
      <TextField
        id="valid-from"
        type="date"
        label={t("validFrom")}
        min={today}
        value={validFrom}
        required
        onChange={(event) => change({ validFrom: event.target.value })}
      />
      <ReasonField value={reason} onChange={(value) => change({ reason: value })} />
      <SaveOutcome error={error} />
      <FaultList />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}

type PromiseProps = { words: SlaFields; onChange: (part: Partial<SlaFields>) => void };

function PromiseFields({ words, onChange }: PromiseProps) {
  const t = useTranslations("admin");
  return (
    <>
      <SelectField
        id="weight"
        label={t("weight")}
        value={words.weight}
        onChange={(event) => onChange({ weight: event.target.value })}
      >
        {weights.map((weight) => (
          <option key={weight} value={weight}>
            {t(`weights.${weight}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="hours"
        type="number"
        min="0.25"
        step="0.25"
        label={t("coordinationHours")}
        value={words.hours}
        required
        onChange={(event) => onChange({ hours: event.target.value })}
      />
      <TextField
        id="days"
        type="number"
        min="0.25"
        step="0.25"
        label={t("completionDays")}
        value={words.days}
        required
        onChange={(event) => onChange({ days: event.target.value })}
      />
      <SelectField
        id="runs"
        label={t("calendar")}
        hint={words.runs === "working_hours" ? t("workingHint") : undefined}
        value={words.runs}
        onChange={(event) =>
          onChange({ runs: event.target.value === "working_hours" ? "working_hours" : "calendar_hours" })
        }
      >
        <option value="calendar_hours">{t("calendars.calendar_hours")}</option>
        <option value="working_hours">{t("calendars.working_hours")}</option>
      </SelectField>
    </>
  );
}
