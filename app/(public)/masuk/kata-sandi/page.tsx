import { ResetForm } from "@/components/account/reset-form";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";

export async function generateMetadata() {
  return { title: (await getTranslator("password"))("resetTitle"), robots: { index: false } };
}

export default async function ResetPasswordPage() {
  const t = await getTranslator("password");
  return (
    <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("resetTitle")}</h1>
      <WithMessages namespaces={["password", "error"]}>
        <ResetForm />
      </WithMessages>
    </section>
  );
}
