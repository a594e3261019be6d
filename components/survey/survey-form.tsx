import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { SelectField, TextBox } from "@/components/ui/field";
import { NoticeBox } from "@/components/ui/states";
import {
  elements,
  maxSuggestionLength,
  profilePartNames,
  profileParts,
} from "@/server/domain/survey/response";
import { ScaleQuestion } from "./scale-question";
import { SurveyAnswerForm } from "./survey-answer-form";

type SurveyFormProps = {
  /** The invitation, or `open`. */
  about: string;
  /** The refusal of the last attempt, a key of `survey.refusal`. */
  refusal?: string | undefined;
  /** Shown above the questions: the unit, or the choice of one. */
  children: ReactNode;
};

/** The questionnaire, for keyboard, screen reader and browsers without JavaScript. */
export async function SurveyForm({ about, refusal, children }: SurveyFormProps) {
  const [t, common, errors] = await Promise.all([
    getTranslator("survey"),
    getTranslator("common"),
    getTranslator("error"),
  ]);
  const texts = {
    submit: t("submit"),
    sending: common("sending"),
    offline: t("offline"),
    failed: errors("internal"),
    kept: t("kept"),
  };
  const key = `refusal.${refusal}` as "refusal.invalid_input";
  return (
    <WithMessages namespaces={[]}>
      <SurveyAnswerForm about={about} texts={texts}>
        <header className="grid gap-3">
          <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
          <p>{t("intro")}</p>
          {refusal && <NoticeBox tone="bad">{t(t.has(key) ? key : "refusal.invalid_input")}</NoticeBox>}
          {children}
        </header>
        {elements.map((element) => (
          <ScaleQuestion key={element} element={element} />
        ))}
        <details className="border-line border-t pt-5">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("profile")}</summary>
          <p className="pb-4 text-soft text-sm">{t("profileHint")}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {profilePartNames.map((part) => (
              <SelectField key={part} id={part} name={part} label={t(`part.${part}`)} defaultValue="">
                <option value="">{t("notSaid")}</option>
                {profileParts[part].map((value) => (
                  <option key={value} value={value}>
                    {t(`value.${value}`)}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
        </details>
        <Suggestion />
      </SurveyAnswerForm>
    </WithMessages>
  );
}

async function Suggestion() {
  const [t, common] = await Promise.all([getTranslator("survey"), getTranslator("common")]);
  return (
    <WithMessages namespaces={["common"]}>
      <TextBox
        field="surveySuggestion"
        id="suggestion"
        name="suggestion"
        label={t("suggestion")}
        optional={common("optional")}
        hint={t("suggestionHint")}
        maxLength={maxSuggestionLength}
      />
    </WithMessages>
  );
}
