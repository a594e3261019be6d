import { redirect } from "next/navigation";
import { SecondFactor } from "@/components/account/second-factor";
import { getTranslator } from "@/components/layout/locale";
import { SignOut } from "@/components/layout/sign-out";
import { WithMessages } from "@/components/layout/with-messages";
import { sessionApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("secondFactor"))("title") };
}

export default async function SecondFactorPage() {
  const { caller, me } = await sessionApi();
  if (!me.owesSecondFactor) redirect("/petugas/akun");
  const [t, nav] = await Promise.all([getTranslator("secondFactor"), getTranslator("nav")]);
  return (
    <WithMessages namespaces={["common", "secondFactor", "error"]}>
      <main id="isi" className="mx-auto grid max-w-xl gap-5 px-4 py-10">
        <h1 className="font-bold text-2xl">{t("title")}</h1>
        <p>{t("owed")}</p>
        <SecondFactor standing={await caller.staff.secondFactor.standing()} />
        <SignOut label={nav("signOut")} />
      </main>
    </WithMessages>
  );
}
