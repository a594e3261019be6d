import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { parseCode } from "@/server/domain/complaint/code";

type PageProps = { searchParams: Promise<{ nomor?: string; kode?: string }> };

/** The result page of the plain form. */
export default async function SentPage({ searchParams }: PageProps) {
  const t = await getTranslator("report");
  const errors = await getTranslator("error");
  const { nomor, kode } = await searchParams;
  const code = parseCode(nomor ?? "");
  const secret = (kode ?? "").replace(/[^0-9A-Z]/g, "");
  return (
    <section className="mx-auto grid max-w-xl gap-5 px-4 py-10">
      {code ? (
        <>
          <h1 className="font-bold text-2xl">{t("sentTitle")}</h1>
          <p>
            {t("number")}: <strong>{code}</strong>
          </p>
          <p>
            {t("secret")}: <strong>{secret}</strong>
          </p>
          <p className="text-soft text-sm">{t("secretHint")}</p>
          <ButtonLink href={`/lacak/${code}?kode=${secret}`}>{t("follow")}</ButtonLink>
        </>
      ) : (
        <>
          <NoticeBox tone="bad">{errors("invalid_input")}</NoticeBox>
          <ButtonLink href="/lapor">{t("title")}</ButtonLink>
        </>
      )}
    </section>
  );
}
