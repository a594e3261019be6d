import { AcceptForm } from "@/components/account/accept-form";
import { ClosedLink } from "@/components/layout/link/closed-link";
import { type LinkQuery, linkFaultOf, readLinkQuery } from "@/components/layout/link/link-query";
import { OpenedLink } from "@/components/layout/link/opened-link";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { api, orNull } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";

type PageProps = { searchParams: Promise<LinkQuery> };

export async function generateMetadata() {
  return { title: (await getTranslator("invitation"))("title"), robots: { index: false } };
}

export default async function InvitationPage({ searchParams }: PageProps) {
  const asked = readLinkQuery(await searchParams);
  const { link } = asked;
  const [t, role, nav] = await Promise.all([
    getTranslator("invitation"),
    getTranslator("role"),
    getTranslator("nav"),
  ]);
  const invitation = link && (await orNull((await api()).admin.invitation({ link })));
  if (!invitation)
    return (
      <OpenedLink kind="invitation">
        <ClosedLink kind="invitation" title={t("title")} fault={linkFaultOf(asked)} />
      </OpenedLink>
    );
  return (
    <OpenedLink kind="invitation">
      <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
        <h1 className="font-bold text-2xl">{t("title")}</h1>
        {invitation.state === "open" ? (
          <WithMessages namespaces={["invitation", "password", "error"]}>
            <p>
              {t("text", {
                name: invitation.name,
                role: role(invitation.role),
                unit: invitation.unitName,
                email: invitation.email,
              })}
            </p>
            <AcceptForm link={link} email={invitation.email} />
          </WithMessages>
        ) : (
          <>
            <NoticeBox>{t(invitation.state)}</NoticeBox>
            <ButtonLink look="secondary" href="/masuk">
              {nav("signIn")}
            </ButtonLink>
          </>
        )}
      </section>
    </OpenedLink>
  );
}
