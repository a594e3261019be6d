import { getTranslator } from "@/components/layout/locale";
import type { StoredReceipt } from "@/components/report/receipt/receipt-store";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PrintButton } from "@/components/ui/print-button";
import { formatSecret } from "@/server/domain/complaint/secret";
import { ReplaceReceipt } from "./replace-receipt";

/** The code just made, like a receipt: for some minutes, and never again. */
export async function NewCode({ code, secret }: StoredReceipt) {
  const [t, track, receipt, counter] = await Promise.all([
    getTranslator("report"),
    getTranslator("track"),
    getTranslator("receipt"),
    getTranslator("counter"),
  ]);
  const words = { idle: receipt("copy"), copied: receipt("copied"), failed: receipt("copyFailed") };
  return (
    <section className="mx-auto grid max-w-xl gap-5 px-4 py-10">
      <h1 className="font-bold text-2xl">{track("renewed")}</h1>
      <p>{track("renewedHint")}</p>
      <dl className="grid gap-4 rounded-card border border-line bg-surface p-5">
        <div>
          <dt className="text-soft text-sm">{t("number")}</dt>
          <dd className="select-all font-bold text-xl">{code}</dd>
        </div>
        <div className="flex flex-wrap items-end justify-between gap-2">
          <div>
            <dt className="text-soft text-sm">{t("secret")}</dt>
            <dd className="select-all font-bold text-xl" data-testid="new-secret">
              {formatSecret(secret)}
            </dd>
          </div>
          <span className="no-print">
            <CopyButton value={formatSecret(secret)} about={t("secret")} words={words} />
          </span>
        </div>
      </dl>
      <p className="text-soft text-sm">{t("secretHint")}</p>
      <p className="no-print flex flex-wrap gap-3">
        <ButtonLink href={`/lacak/${code}`}>{t("follow")}</ButtonLink>
        <PrintButton label={counter("print")} look="secondary" />
      </p>
      <ReplaceReceipt code={code} secret={secret} />
    </section>
  );
}
