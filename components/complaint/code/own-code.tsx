import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ForgetForm } from "./forget-form";

/** The reporter's choices about the code: another one, and none on this device. They need no script. */
export async function OwnCode({ code }: { code: string }) {
  const t = await getTranslator("track");
  return (
    <section className="grid gap-3">
      <h2 className="font-bold text-lg">{t("secret")}</h2>
      <p className="text-soft text-sm">{t("ownCodeHint")}</p>
      <Disclosure label={t("renew")}>
        <form action="/api/kode/baru" method="post" className="grid gap-3 pb-4">
          <input type="hidden" name="nomor" value={code} />
          <p className="text-sm">{t("renewHint")}</p>
          <Button type="submit" look="secondary" className="justify-self-start">
            {t("renewConfirm")}
          </Button>
        </form>
      </Disclosure>
      <ForgetForm code={code} label={t("forget")} />
    </section>
  );
}
