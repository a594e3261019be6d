import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { days } from "@/server/domain/duration";
import { groupBy } from "@/server/domain/group-by";
import { holdsOn } from "@/server/domain/validity";
import { EndQuestion } from "./end-question";
import type { Question } from "./question-draft";
import { QuestionForm } from "./question-form";

/** The present and future questions of each category, and a form for a new one. */
export async function Questions() {
  const t = await getTranslator("admin");
  const locale = await readLocale();
  const caller = await staffApi();
  const { questions, categories } = await caller.admin.attributes.list();
  const tomorrow = new Date(Date.now() + days(1));
  const choices = categories
    .filter((category) => holdsOn(category, isoDay(tomorrow)))
    .map(({ code, nameId, nameEn }) => ({ value: code, label: locale === "en" ? nameEn : nameId }));
  const names = new Map(choices.map(({ value, label }) => [value, label]));
  return (
    <>
      {questions.length === 0 && <p className="text-soft">{t("noQuestions")}</p>}
      {[...groupBy(questions, ({ categoryCode }) => categoryCode)].map(([code, own]) => (
        <section key={code} className="grid gap-2">
          <h2 className="font-bold text-lg">{names.get(code) ?? code}</h2>
          <ol>
            {own.map((question) => (
              <QuestionRow key={question.id} question={question} tomorrow={tomorrow} />
            ))}
          </ol>
        </section>
      ))}
      <QuestionForm
        key={questions.map(({ id }) => id).join()}
        question={null}
        title={t("newQuestion")}
        categories={choices}
        tomorrow={isoDay(tomorrow)}
      />
    </>
  );
}

const isoDay = (at: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Jakarta" }).format(at);

async function QuestionRow({ question, tomorrow }: { question: Question; tomorrow: Date }) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const { description, validFrom, validTo, isRequired, datatype } = question;
  const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00+07:00`), locale);
  const parts = [
    t(`datatypes.${datatype}`),
    isRequired && t("required"),
    validFrom >= isoDay(tomorrow) && t("upcoming", { day: day(validFrom) }),
    validTo && t("validTo", { day: day(validTo) }),
  ].filter(Boolean);
  const title = `${description} · ${parts.join(" · ")}`;
  if (validTo) return <li className="min-h-11 border-line border-b py-2.5 text-soft">{title}</li>;
  return (
    <li>
      <QuestionForm question={question} title={title} categories={[]} tomorrow={isoDay(tomorrow)} />
      <EndQuestion id={question.id} about={description} tomorrow={isoDay(tomorrow)} />
    </li>
  );
}
