"use client";

import { useTranslations } from "use-intl";
import { SelectField } from "@/components/ui/field";

export type Template = { id: number; name: string; text: string };

type TemplateChoiceProps = { id: string; templates: readonly Template[]; onChoose: (text: string) => void };

/** Reply templates for a public note; the chosen one is inserted and may be changed. */
export function TemplateChoice({ id, templates, onChoose }: TemplateChoiceProps) {
  const t = useTranslations("desk");
  if (templates.length === 0) return null;
  return (
    <SelectField
      id={id}
      label={t("template")}
      value=""
      onChange={(event) => {
        const chosen = templates.find(({ id: one }) => String(one) === event.target.value);
        if (chosen) onChoose(chosen.text);
      }}
    >
      <option value="" />
      {templates.map(({ id: one, name }) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
