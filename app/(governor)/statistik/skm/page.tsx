import { getTranslator } from "@/components/layout/locale";
import { readOrder } from "@/components/survey/sort-units";
import { SurveyFiguresView } from "@/components/survey/survey-figures";
import { api, orNotFound } from "@/components/trpc/server";
import { quarterSchema } from "@/server/domain/survey/quarter";

type PageProps = { searchParams: Promise<{ triwulan?: string; unit?: string; urut?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("survey"))("report.title") };
}

export default async function SatisfactionPage({ searchParams }: PageProps) {
  const { triwulan, unit, urut } = await searchParams;
  const quarter = quarterSchema.safeParse(triwulan).data;
  const report = await orNotFound((await api()).survey.report({ quarter, unit: unit?.slice(0, 80) }));
  return <SurveyFiguresView report={report} order={readOrder(urut)} />;
}
