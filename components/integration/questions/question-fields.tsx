"use client";

import { useTranslations } from "use-intl";
import { ReasonField } from "@/components/admin/reason-field";
import { Tick } from "@/components/admin/tick";
import { SelectField, TextBox, TextField } from "@/components/ui/field";
import { datatypes } from "@/server/domain/open311/attribute";
import type { QuestionDraft } from "./question-draft";

type FieldsProps = {
  id: string;
  draft: QuestionDraft;
  isNew: boolean;
  tomorrow: string;
  onChange: (part: Partial<QuestionDraft>) => void;
};

export function QuestionFields({ id, draft, isNew, tomorrow, onChange }: FieldsProps) {
  const t = useTranslations("admin");
  return (
    <>
      {isNew && (
        <TextField
          id={`${id}-code`}
          label={t("questionCode")}
          value={draft.code}
          pattern="[a-z0-9_]{1,40}"
          required
          onChange={(event) => onChange({ code: event.target.value })}
        />
      )}
      <TextField
        id={`${id}-description`}
        label={t("question")}
        value={draft.description}
        required
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <TextField
        id={`${id}-hint`}
        label={t("questionHint")}
        value={draft.hint}
        onChange={(event) => onChange({ hint: event.target.value })}
      />
      <AnswerFields id={id} draft={draft} onChange={onChange} />
      <TextField
        id={`${id}-from`}
        type="date"
        label={t("validFrom")}
        min={tomorrow}
        value={draft.validFrom}
        required
        onChange={(event) => onChange({ validFrom: event.target.value })}
      />
      <ReasonField id={`${id}-reason`} value={draft.reason} onChange={(reason) => onChange({ reason })} />
    </>
  );
}

function AnswerFields({ id, draft, onChange }: Omit<FieldsProps, "isNew" | "tomorrow">) {
  const t = useTranslations("admin");
  return (
    <>
      <SelectField
        id={`${id}-datatype`}
        label={t("datatype")}
        value={draft.datatype}
        onChange={(event) =>
          onChange({ datatype: datatypes.find((one) => one === event.target.value) ?? draft.datatype })
        }
      >
        {datatypes.map((one) => (
          <option key={one} value={one}>
            {t(`datatypes.${one}`)}
          </option>
        ))}
      </SelectField>
      {draft.datatype.endsWith("list") && (
        <TextBox
          field="questionChoices"
          id={`${id}-choices`}
          label={t("choices")}
          hint={t("choicesHint")}
          className="font-mono"
          value={draft.choices}
          required
          onChange={(event) => onChange({ choices: event.target.value })}
        />
      )}
      <TextField
        id={`${id}-position`}
        type="number"
        min={0}
        max={99}
        label={t("order")}
        value={draft.position}
        required
        onChange={(event) => onChange({ position: event.target.value })}
      />
      <Tick
        label={t("required")}
        isTicked={draft.isRequired}
        onChange={(isRequired) => onChange({ isRequired })}
      />
    </>
  );
}
