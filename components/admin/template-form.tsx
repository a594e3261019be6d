"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import type { Choice } from "@/components/ui/combobox";
import { SelectField, TextBox, TextField } from "@/components/ui/field";
import { useFields } from "@/components/ui/use-fields";
import { openStatuses, type Status } from "@/server/domain/complaint/status";
import { ReasonField } from "./reason-field";
import { RowForm } from "./row-form";
import { Tick } from "./tick";

type Template = {
  id: number | null;
  name: string;
  groupCode: string | null;
  status: Status | null;
  text: string;
  isActive: boolean;
};

const empty: Template = { id: null, name: "", groupCode: null, status: null, text: "", isActive: true };

type TemplateFormProps = { template: Template | null; title: string; groups: readonly Choice[] };

export function TemplateForm({ template, title, groups }: TemplateFormProps) {
  const [t, status] = [useTranslations("admin"), useTranslations("status")];
  const [draft, change] = useFields({ ...(template ?? empty), reason: "" });
  const id = template?.id ?? "new";
  return (
    <RowForm title={title} run={() => client.admin.templates.save.mutate(draft)}>
      <TextField
        id={`name-${id}`}
        label={t("name")}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <SelectField
        id={`group-${id}`}
        label={t("group")}
        value={draft.groupCode ?? ""}
        onChange={(event) => change({ groupCode: event.target.value || null })}
      >
        <option value="">{t("anyGroup")}</option>
        {groups.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        id={`status-${id}`}
        label={t("state")}
        value={draft.status ?? ""}
        onChange={(event) =>
          change({ status: openStatuses.find((one) => one === event.target.value) ?? null })
        }
      >
        <option value="">{t("anyStatus")}</option>
        {openStatuses.map((one) => (
          <option key={one} value={one}>
            {status(one)}
          </option>
        ))}
      </SelectField>
      <TextBox
        field="replyTemplate"
        id={`text-${id}`}
        label={t("text")}
        hint={t("templateHint")}
        maxLength={2000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Tick label={t("offered")} isTicked={draft.isActive} onChange={(isActive) => change({ isActive })} />
      <ReasonField id={`reason-${id}`} value={draft.reason} onChange={(reason) => change({ reason })} />
    </RowForm>
  );
}
