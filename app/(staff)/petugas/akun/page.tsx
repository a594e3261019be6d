import { ChangePassword } from "@/components/account/change-password";
import { RevokeSession } from "@/components/account/revoke-session";
import { SecondFactor } from "@/components/account/second-factor";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffSession } from "@/components/trpc/server";

export default async function AccountPage() {
  const { caller, me } = await staffSession();
  const t = await getTranslator("account");
  const password = await getTranslator("password");
  const factor = await getTranslator("secondFactor");
  const locale = await readLocale();
  const { sessions, secondFactor } = await caller.staff.account();
  return (
    <section className="grid max-w-2xl grid-cols-1 gap-5">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <h2 className="font-semibold">{t("sessions")}</h2>
      <ul className="grid grid-cols-1 gap-3">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3"
          >
            <span className="min-w-0">
              {t("since", { time: formatMoment(session.createdAt, locale) })}
              {session.id === me.sessionId && <strong> ({t("thisSession")})</strong>}
              <span className="block max-w-md truncate text-soft text-sm">{session.userAgent}</span>
            </span>
            <RevokeSession
              id={session.id}
              label={t("revoke")}
              about={formatMoment(session.createdAt, locale)}
            />
          </li>
        ))}
      </ul>
      <h2 className="font-semibold">{password("title")}</h2>
      <ChangePassword />
      <h2 className="font-semibold">{factor("title")}</h2>
      <SecondFactor standing={secondFactor} />
    </section>
  );
}
