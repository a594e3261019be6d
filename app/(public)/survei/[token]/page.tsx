import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { SurveyForm } from "@/components/survey/survey-form";
import { SurveyState } from "@/components/survey/survey-state";
import { api, orNull } from "@/components/trpc/server";

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ gagal?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("survey"))("title"), robots: { index: false } };
}

export default async function InvitedSurveyPage({ params, searchParams }: PageProps) {
  const { token } = await params;
  const { gagal } = await searchParams;
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const invitation = await orNull((await api()).survey.invitation({ token: token.slice(0, 64) }));
  if (!invitation) return <SurveyState state="unknown" />;
  if (invitation.state !== "open") return <SurveyState state={invitation.state} />;
  return (
    <SurveyForm about={token.slice(0, 64)} refusal={gagal}>
      <input type="hidden" name="token" value={token} />
      <p>
        <strong>{t("about", { unit: invitation.unit })}</strong>{" "}
        <span className="text-soft text-sm">
          {t("until", { time: formatMoment(invitation.until, locale) })}
        </span>
      </p>
    </SurveyForm>
  );
}
