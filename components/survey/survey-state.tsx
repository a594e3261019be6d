import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

type SurveyEnd = "answered" | "answeredOpen" | "expired" | "reopened" | "thanks";

const way = {
  answered: "results",
  answeredOpen: "results",
  thanks: "results",
  expired: "open",
  reopened: null,
} as const satisfies Record<SurveyEnd, "results" | "open" | null>;

/** Why there is no form, and where to continue. */
export async function SurveyState({ state }: { state: SurveyEnd }) {
  const t = await getTranslator("survey");
  const title = state === "answeredOpen" ? "answeredTitle" : (`${state}Title` as const);
  return (
    <section className="mx-auto max-w-xl py-6">
      <h1 className="sr-only">{t(title)}</h1>
      <EmptyState title={t(title)} text={t(`${state}Text`)}>
        {way[state] === "results" && (
          <ButtonLink href="/statistik/skm" look="secondary">
            {t("seeResults")}
          </ButtonLink>
        )}
        {way[state] === "open" && (
          <ButtonLink href="/survei" look="secondary">
            {t("openSurvey")}
          </ButtonLink>
        )}
      </EmptyState>
    </section>
  );
}
