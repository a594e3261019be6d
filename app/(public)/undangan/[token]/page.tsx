import { AcceptForm } from "@/components/account/accept-form";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { api, orNull } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";

type PageProps = { params: Promise<{ token: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("invitation"))("title"), robots: { index: false } };
}

export default async function InvitationPage({ params }: PageProps) {
  const { token } = await params;
  const [t, role, nav] = await Promise.all([
    getTranslator("invitation"),
    getTranslator("role"),
    getTranslator("nav"),
  ]);
  const invitation = await orNull((await api()).admin.invitation({ token: token.slice(0, 80) }));
  const state = invitation?.state ?? "unknown";
  return (
    <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      {invitation && state === "open" ? (
        <WithMessages namespaces={["invitation", "password", "error"]}>
          <p>
            {t("text", {
              name: invitation.name,
              role: role(invitation.role),
              unit: invitation.unitName,
              email: invitation.email,
            })}
          </p>
          <AcceptForm token={token} email={invitation.email} />
        </WithMessages>
      ) : (
        <>
          <NoticeBox>{t(state)}</NoticeBox>
          <ButtonLink look="secondary" href="/masuk">
            {nav("signIn")}
          </ButtonLink>
        </>
      )}
    </section>
  );
}
