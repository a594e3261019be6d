import { getTranslator } from "@/components/layout/locale";
import { SurveyState } from "@/components/survey/survey-state";

export async function generateMetadata() {
  return { title: (await getTranslator("survey"))("thanksTitle"), robots: { index: false } };
}

export default function SurveyThanksPage() {
  return <SurveyState state="thanks" />;
}
