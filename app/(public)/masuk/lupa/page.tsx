import { AskResetForm } from "@/components/account/ask-reset-form";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { NoticeBox } from "@/components/ui/states";
import { mailsStaff } from "@/server/auth/mails-staff";

export async function generateMetadata() {
  return { title: (await getTranslator("password"))("forgot"), robots: { index: false } };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslator("password");
  return (
    <section className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{t("forgot")}</h1>
      {mailsStaff() ? (
        <WithMessages namespaces={["password", "error"]}>
          <p>{t("forgotText")}</p>
          <AskResetForm />
        </WithMessages>
      ) : (
        <NoticeBox>{t("noMail")}</NoticeBox>
      )}
    </section>
  );
}
