import type { AttributeValue, Datatype } from "@/server/domain/open311/attribute";
import { writeChoices } from "@/server/domain/open311/attribute-input";

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
export type QuestionDraft = ReturnType<typeof questionDraftOf>;

export const questionDraftOf = (question: Question | null, tomorrow: string) => ({
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
