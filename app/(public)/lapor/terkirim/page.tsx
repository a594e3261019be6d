import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { parseCode } from "@/server/domain/complaint/code";
import { formatSecret } from "@/server/domain/complaint/secret";

type PageProps = { searchParams: Promise<{ nomor?: string }> };

/** The result page of the plain form. */
export default async function SentPage({ searchParams }: PageProps) {
  const t = await getTranslator("report");
  const errors = await getTranslator("error");
  const { nomor } = await searchParams;
  const code = parseCode(String(nomor ?? ""));
  const secret = code ? await (await api()).complaint.newCode({ code }) : null;
  return (
    <section className="mx-auto grid max-w-xl gap-5 px-4 py-10">
      {code ? (
        <>
          <h1 className="font-bold text-2xl">{t("sentTitle")}</h1>
          <p>
            {t("number")}: <strong>{code}</strong>
          </p>
          {secret ? (
            <>
              <p>
                {t("secret")}: <strong>{formatSecret(secret)}</strong>
              </p>
              <p className="text-soft text-sm">{t("secretHint")}</p>
            </>
          ) : (
            <NoticeBox>{errors("receipt_over")}</NoticeBox>
          )}
          <ButtonLink href={`/lacak/${code}`}>{t("follow")}</ButtonLink>
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
