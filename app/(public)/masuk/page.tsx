import { redirect } from "next/navigation";
import { SignInDoors } from "@/components/account/sign-in-doors";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { readSession } from "@/server/auth/actor";
import { oidcName } from "@/server/auth/oidc/provider";

type PageProps = { searchParams: Promise<{ ke?: string; error?: string }> };

/** The error code of next-auth and ours in the URL, and its message. */
const refusals: Partial<Record<string, "notInvited" | "otherAccount">> = {
  AccessDenied: "notInvited",
  OtherAccount: "otherAccount",
};

export default async function SignInPage({ searchParams }: PageProps) {
  const [t, password] = await Promise.all([getTranslator("signIn"), getTranslator("password")]);
  const { ke, error } = await searchParams;
  const target = ke && /^\/(petugas|admin)(\/|\?|$)/.test(ke) ? ke : "/petugas";
  const refusal = (error && refusals[error]) || "oidcFailed";
  if (await readSession()) redirect("/petugas");
  return (
    <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <WithMessages namespaces={["signIn", "common"]}>
        <SignInDoors target={target} oidcName={oidcName()} refusal={error ? refusal : null} />
      </WithMessages>
      <ButtonLink look="quiet" href="/masuk/lupa">
        {password("forgot")}
      </ButtonLink>
    </section>
  );
}
