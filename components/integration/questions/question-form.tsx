"use client";

import { useTranslations } from "use-intl";
import { RowForm } from "@/components/admin/row-form";
import { client } from "@/components/trpc/client";
import { type Choice, Combobox } from "@/components/ui/combobox";
import { useFields } from "@/components/ui/use-fields";
import { parseChoices } from "@/server/domain/open311/attribute-input";
import { type Question, questionDraftOf } from "./question-draft";
import { QuestionFields } from "./question-fields";

type QuestionFormProps = {
  question: Question | null;
  title: string;
  categories: readonly Choice[];
  tomorrow: string;
};

/** A question, or its next version: category and code identify it and do not change. */
export function QuestionForm({ question, title, categories, tomorrow }: QuestionFormProps) {
  const t = useTranslations("admin");
  const [draft, change] = useFields(() => questionDraftOf(question, tomorrow));
  const { choices, position, ...rest } = draft;
  return (
    <RowForm
      title={title}
      run={() =>
        client.admin.attributes.save.mutate({
          ...rest,
          isNew: question === null,
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
