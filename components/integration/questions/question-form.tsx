"use client";

import { useTranslations } from "use-intl";
import { RowForm } from "@/components/admin/row-form";
import { client } from "@/components/trpc/client";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { useFields } from "@/components/ui/use-fields";
import type { AttributeValue, Datatype } from "@/server/domain/open311/attribute";
import { parseChoices, writeChoices } from "@/server/domain/open311/attribute-input";
import { QuestionFields } from "./question-fields";

export type Question = {
  id: number;
  categoryCode: string;
  code: string;
  position: number;
  datatype: Datatype;
  isRequired: boolean;
  description: string;
  hint: string | null;
  values: AttributeValue[];
  validFrom: string;
  validTo: string | null;
};
export type QuestionDraft = ReturnType<typeof draftOf>;

const draftOf = (question: Question | null, tomorrow: string) => ({
  categoryCode: question?.categoryCode ?? "",
  code: question?.code ?? "",
  position: String(question?.position ?? 0),
  datatype: question?.datatype ?? ("string" as Datatype),
  isRequired: question?.isRequired ?? false,
  description: question?.description ?? "",
  hint: question?.hint ?? "",
  choices: writeChoices(question?.values ?? []),
  validFrom: question && question.validFrom > tomorrow ? question.validFrom : tomorrow,
  reason: "",
});

type QuestionFormProps = {
  question: Question | null;
  title: string;
  categories: readonly Choice[];
  tomorrow: string;
};

/** A question, or its next version: category and code say which one it is and stay. */
export function QuestionForm({ question, title, categories, tomorrow }: QuestionFormProps) {
  const t = useTranslations("admin");
  const [draft, change] = useFields(() => draftOf(question, tomorrow));
  const { choices, position, ...rest } = draft;
  return (
    <RowForm
      title={title}
      run={() =>
        client.admin.attributes.save.mutate({
          ...rest,
          position: Number(position),
          values: parseChoices(choices) ?? [],
        })
      }
    >
      {question === null && (
        <Combobox
          id="question-category"
          label={t("ofCategory")}
          placeholder={t("ofCategory")}
          empty={t("noCategory")}
          choices={categories}
          value={draft.categoryCode}
          onChange={(categoryCode) => change({ categoryCode })}
        />
      )}
      <QuestionFields
        id={`question-${question?.id ?? "new"}`}
        draft={draft}
        isNew={question === null}
        tomorrow={tomorrow}
        onChange={change}
      />
    </RowForm>
  );
}
