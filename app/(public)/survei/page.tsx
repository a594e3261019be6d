import { getTranslator } from "@/components/layout/locale";
import { SurveyForm } from "@/components/survey/survey-form";
import { SurveyState } from "@/components/survey/survey-state";
import { SurveyUnitChoice } from "@/components/survey/unit-choice";
import { api } from "@/components/trpc/server";

type PageProps = { searchParams: Promise<{ gagal?: string; unit?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("survey"))("title") };
}

export default async function OpenSurveyPage({ searchParams }: PageProps) {
  const { gagal, unit } = await searchParams;
  const form = await (await api()).survey.form();
  if (form.pass === null) return <SurveyState state="answeredOpen" />;
  return (
    <SurveyForm about="open" refusal={gagal}>
      <input type="hidden" name="pass" value={form.pass} />
      <SurveyUnitChoice units={form.units} chosen={unit} />
    </SurveyForm>
  );
}
