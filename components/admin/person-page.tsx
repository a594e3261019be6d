import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { orNotFound, staffApi } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "./page-head";
import { PersonForm } from "./person-form";
import { EndSession, ReleaseAccount, ResetFactor } from "./person-moves";
import { ResetLink } from "./reset-link";
import { toUnitChoices } from "./unit-choices";

/** One officer: role, sessions, and the actions on the account. */
export async function PersonPage({ id }: { id: number }) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const { units, ...person } = await orNotFound((await staffApi()).admin.people.byId({ id }));
  return (
    <section className="grid gap-8">
      <PageHead title={person.name} lead={person.email}>
        <p className="-ml-5">
          <ButtonLink look="quiet" href="/admin/orang">
            {t("backToPeople")}
          </ButtonLink>
          <ButtonLink look="quiet" href={`/admin/riwayat?bagian=staff&kunci=${id}`}>
            {t("seeHistory")}
          </ButtonLink>
        </p>
      </PageHead>
      <PersonForm person={person} units={toUnitChoices(units)} />
      <section className="grid gap-3">
        <h2 className="font-bold text-lg">{t("sessions")}</h2>
        {person.sessions.length === 0 && <p className="text-soft">{t("noSessions")}</p>}
        <ul className="grid gap-3">
          {person.sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3"
            >
              <span>
                {t("since", { time: formatMoment(session.createdAt, locale) })}
                <span className="block max-w-md truncate text-soft text-sm">{session.userAgent}</span>
              </span>
              <EndSession
                staffId={id}
                sessionId={session.id}
                about={formatMoment(session.createdAt, locale)}
              />
            </li>
          ))}
        </ul>
      </section>
      {person.isActive && (
        <section className="grid gap-3">
          <h2 className="font-bold text-lg">{t("password")}</h2>
          <ResetLink id={id} name={person.name} />
        </section>
      )}
      <section className="grid gap-3">
        <h2 className="font-bold text-lg">{t("secondFactor")}</h2>
        {person.hasSecondFactor ? (
          <ResetFactor id={id} name={person.name} />
        ) : (
          <p className="text-soft">{t("no")}</p>
        )}
      </section>
      {person.account && (
        <section className="grid gap-3">
          <h2 className="font-bold text-lg">{t("issuerAccount")}</h2>
          <p>
            {t("issuerAccountSince", {
              issuer: person.account.issuer,
              time: formatMoment(person.account.pinnedAt, locale),
            })}
          </p>
          <ReleaseAccount id={id} name={person.name} />
        </section>
      )}
    </section>
  );
}
