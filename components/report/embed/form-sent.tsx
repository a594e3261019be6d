import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { errorKey } from "@/components/ui/error-key";
import { NoticeBox } from "@/components/ui/states";
import { formatSecret, secretPath } from "@/server/domain/complaint/secret";
import type { StoredReceipt } from "../receipt/receipt-store";
import { SiteLink } from "./form-closed";

/** The number and the secret; without a number, the reason of the refusal. */
export async function FormSent({ receipt, failure }: { receipt: StoredReceipt | null; failure: string }) {
  const [t, report, errors] = await Promise.all([
    getTranslator("embed"),
    getTranslator("report"),
    getTranslator("error"),
  ]);
  if (!receipt) {
    const key = errorKey(errors, failure, "invalid_input");
    return (
      <section className="mx-auto grid max-w-xl gap-5 px-4 py-8">
        <h1 className="font-bold text-2xl">{t("failedTitle")}</h1>
        <NoticeBox tone="bad">{errors(key, { seconds: 60, field: "" } as never)}</NoticeBox>
        <Link href="/balai-warga/form" className="min-h-11 font-semibold text-teluk underline">
          {t("again")}
        </Link>
      </section>
    );
  }
  const { code, secret } = receipt;
  return (
    <section className="mx-auto grid max-w-xl gap-5 px-4 py-8">
      <h1 className="font-bold text-2xl">{report("sentTitle")}</h1>
      <dl className="grid gap-4 rounded-card border border-line bg-surface p-5">
        <div>
          <dt className="text-soft text-sm">{report("number")}</dt>
          <dd className="select-all font-bold text-xl">{code}</dd>
        </div>
        <div>
          <dt className="text-soft text-sm">{report("secret")}</dt>
          <dd className="select-all font-bold text-xl">{formatSecret(secret)}</dd>
        </div>
      </dl>
      <p className="text-soft text-sm">{report("secretHint")}</p>
      <SiteLink href={secretPath("lacak", code, secret)} label={report("follow")} opensNew={t("opensNew")} />
    </section>
  );
}
