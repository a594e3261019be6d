import { formatMoment } from "@/components/layout/format";
import { ClosedLink } from "@/components/layout/link/closed-link";
import { type LinkQuery, linkFaultOf, readLinkQuery } from "@/components/layout/link/link-query";
import { OpenedLink } from "@/components/layout/link/opened-link";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { SurveyForm } from "@/components/survey/survey-form";
import { SurveyState } from "@/components/survey/survey-state";
import { api, orNull } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";

type PageProps = { searchParams: Promise<LinkQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("survey"))("title"), robots: { index: false } };
}

export default async function InvitedSurveyPage({ searchParams }: PageProps) {
  const asked = readLinkQuery(await searchParams);
  const { link } = asked;
  const [t, locale] = await Promise.all([getTranslator("survey"), readLocale()]);
  const invitation = link && (await orNull((await api()).survey.invitation({ link })));
  if (!invitation)
    return (
      <OpenedLink kind="survey">
        <ClosedLink kind="survey" title={t("title")} fault={linkFaultOf(asked)}>
          <p className="text-soft">{t("otherWay")}</p>
          <ButtonLink href="/survei" look="secondary" className="justify-self-start">
            {t("openSurvey")}
          </ButtonLink>
        </ClosedLink>
      </OpenedLink>
    );
  if (invitation.state !== "open")
    return (
      <OpenedLink kind="survey">
        <SurveyState state={invitation.state} />
      </OpenedLink>
    );
  return (
    <OpenedLink kind="survey">
      <SurveyForm about={link} refusal={asked.refusal}>
        <input type="hidden" name="tautan" value={link} />
        <p>
          <strong>{t("about", { unit: invitation.unit })}</strong>{" "}
          <span className="text-soft text-sm">
            {t("until", { time: formatMoment(invitation.until, locale) })}
          </span>
        </p>
      </SurveyForm>
    </OpenedLink>
  );
}
