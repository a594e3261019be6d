"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { SelectField, TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import {
  type EscalationTarget,
  type EscalationTrigger,
  escalationTargets,
  escalationTriggers,
} from "@/server/domain/complaint/escalation";
import { type Means, means } from "@/server/domain/notification/reason";
import { ReasonField } from "./reason-field";
import { RowForm } from "./row-form";
import { Tick } from "./tick";

type Step = {
  id: number;
  trigger: EscalationTrigger;
  afterMinutes: number;
  target: EscalationTarget;
  means: readonly Means[];
  isUrgent: boolean;
};
type Draft = Omit<Step, "id" | "afterMinutes"> & { hours: string; validFrom: string; reason: string };
type StepFormProps = { step: Step | null; title: string; tomorrow: string };

const toDraft = (step: Step | null, validFrom: string): Draft => ({
  trigger: step?.trigger ?? "completion_due",
  hours: String((step?.afterMinutes ?? 0) / 60),
  target: step?.target ?? "head_of_unit",
  means: step?.means ?? means,
  isUrgent: step?.isUrgent ?? false,
  validFrom,
  reason: "",
});

/** One escalation level, from a future day on. */
export function StepForm({ step, title, tomorrow }: StepFormProps) {
  const t = useTranslations("admin");
  const [{ hours, ...draft }, change] = useFields(() => toDraft(step, tomorrow));
  const key = step?.id ?? "new";
  return (
    <RowForm
      title={title}
      run={() =>
        client.admin.escalation.save.mutate({
          ...draft,
          id: step?.id ?? null,
          means: [...draft.means],
          afterMinutes: Math.round(Number(hours) * 60),
        })
      }
    >
      <WhenFields id={key} draft={{ hours, ...draft }} onChange={change} />
      <WhomFields id={key} draft={{ hours, ...draft }} onChange={change} />
      <TextField
        id={`from-${key}`}
        type="date"
        label={t("validFrom")}
        min={tomorrow}
        value={draft.validFrom}
        required
        onChange={(event) => change({ validFrom: event.target.value })}
      />
      <ReasonField id={`reason-${key}`} value={draft.reason} onChange={(reason) => change({ reason })} />
    </RowForm>
  );
}

type FieldsProps = { id: number | string; draft: Draft; onChange: (part: Partial<Draft>) => void };

function WhenFields({ id, draft, onChange }: FieldsProps) {
  const [t, when] = [useTranslations("admin"), useTranslations("escalation")];
  return (
    <>
      <SelectField
        id={`trigger-${id}`}
        label={t("trigger")}
        value={draft.trigger}
        onChange={(event) =>
          onChange({
            trigger: escalationTriggers.find((one) => one === event.target.value) ?? draft.trigger,
          })
        }
      >
        {escalationTriggers.map((one) => (
          <option key={one} value={one}>
            {when(`because.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`hours-${id}`}
        type="number"
        step="0.25"
        label={t("afterHours")}
        value={draft.hours}
        required
        onChange={(event) => onChange({ hours: event.target.value })}
      />
    </>
  );
}

function WhomFields({ id, draft, onChange }: FieldsProps) {
  const [t, to, by] = [
    useTranslations("admin"),
    useTranslations("escalation"),
    useTranslations("preference"),
  ];
  return (
    <>
      <SelectField
        id={`target-${id}`}
        label={t("toWhom")}
        value={draft.target}
        onChange={(event) =>
          onChange({ target: escalationTargets.find((one) => one === event.target.value) ?? draft.target })
        }
      >
        {escalationTargets.map((one) => (
          <option key={one} value={one}>
            {to(`to.${one}`)}
          </option>
        ))}
      </SelectField>
      <fieldset>
        <legend className="mb-1 font-semibold">{t("means")}</legend>
        {means.map((one) => (
          <Tick
            key={one}
            label={by(one)}
            isTicked={draft.means.includes(one)}
            onChange={(isTicked) =>
              onChange({
                means: means.filter((other) => (other === one ? isTicked : draft.means.includes(other))),
              })
            }
          />
        ))}
      </fieldset>
      <Tick label={t("urgent")} isTicked={draft.isUrgent} onChange={(isUrgent) => onChange({ isUrgent })} />
    </>
  );
}
