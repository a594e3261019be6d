import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { tokenLink } from "@/server/domain/link/token-link";

type SurveyInviteProps = { state: string; token: string | null };

/**
 * On the reporter's tracking page: the link to the survey once the complaint has ended, or a note that it was
 * answered.
 */
export async function SurveyInvite({ state, token }: SurveyInviteProps) {
  const t = await getTranslator("survey");
  if (state === "answered") return <p className="text-soft">{t("inviteDone")}</p>;
  if (!token) return null;
  const href = tokenLink("survey", token);
  return (
    <section
      aria-labelledby="survey-invite"
      className="grid justify-items-start gap-3 rounded-card border border-teluk bg-surface p-4"
    >
      <h2 id="survey-invite" className="font-bold text-lg">
        {t("inviteTitle")}
      </h2>
      <p>{t("inviteText")}</p>
      <ButtonLink href={href} prefetch={false}>
        {t("inviteAction")}
      </ButtonLink>
    </section>
  );
}
