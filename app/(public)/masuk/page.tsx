import { redirect } from "next/navigation";
import { getTranslator } from "@/components/layout/locale";
import { SignInForm } from "@/components/layout/sign-in-form";
import { WithWords } from "@/components/layout/with-words";
import { readSession } from "@/server/auth/actor";

type PageProps = { searchParams: Promise<{ ke?: string }> };

export default async function SignInPage({ searchParams }: PageProps) {
  const [t, { ke }] = [await getTranslator("signIn"), await searchParams];
  const target = ke && /^\/(petugas|admin)(\/|\?|$)/.test(ke) ? ke : "/petugas";
  if (await readSession()) redirect("/petugas");
  return (
    <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <WithWords namespaces={["signIn"]}>
        <SignInForm target={target} />
      </WithWords>
    </section>
  );
}
