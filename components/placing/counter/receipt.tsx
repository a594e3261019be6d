import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { QrCode } from "@/components/ui/qr-code";
import { formatSecret } from "@/server/domain/complaint/secret";
import type { CounterReceipt } from "@/server/domain/intake/counter";

/** One sheet for the reporter: number, secret, deadlines, and no name. */
export async function ReceiptSheet({ receipt }: { receipt: CounterReceipt }) {
  const [t, common, locale] = await Promise.all([
    getTranslator("counter"),
    getTranslator("common"),
    readLocale(),
  ]);
  const { holder } = receipt;
  const placeless = holder ? t("atUnneeded", { unit: holder }) : t("atUnknown");
  const facts = [
    ["receivedBy", `${receipt.unit} · ${receipt.channel}`],
    ["receivedAt", formatMoment(receipt.submittedAt, locale)],
    ["category", receipt.category[locale]],
    ["at", [receipt.kelurahan, receipt.landmark].filter(Boolean).join(", ") || placeless],
  ] as const;
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <article className="grid gap-5 rounded-card border border-line bg-white p-6 text-black print:border-0 print:p-0">
        <header className="flex items-baseline justify-between gap-4 border-line border-b pb-3">
          <p className="font-bold text-lg">{common("product")}</p>
          <h1 className="font-semibold">{t("receipt")}</h1>
        </header>
        <div className="grid items-center gap-4 sm:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
          <dl className="grid gap-3">
            <div>
              <dt className="text-soft text-sm">{t("number")}</dt>
              <dd className="whitespace-nowrap font-bold text-2xl" data-testid="receipt-code">
                {receipt.code}
              </dd>
            </div>
            <div>
              <dt className="text-soft text-sm">{t("secret")}</dt>
              <dd className="whitespace-nowrap font-bold tracking-wide sm:text-lg">
                {formatSecret(receipt.secret)}
              </dd>
            </div>
          </dl>
          <div className="grid w-36 justify-items-center text-center [&_svg]:w-36">
            <QrCode text={receipt.address} label={t("follow")} />
            <p className="text-sm">{t("follow")}</p>
          </div>
        </div>
        <p className="text-sm">{t("secretHint")}</p>
        <dl className="grid gap-2 border-line border-y py-3">
          {facts.map(([name, value]) => (
            <div key={name} className="grid gap-x-3 sm:grid-cols-[9rem_1fr] print:grid-cols-[9rem_1fr]">
              <dt className="text-soft text-sm">{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section className="grid gap-1">
          <h2 className="font-semibold">{t("promises")}</h2>
          <p>{t("coordination", { time: formatMoment(receipt.coordinationDueAt, locale) })}</p>
          <p>{t("completion", { time: formatMoment(receipt.completionDueAt, locale) })}</p>
        </section>
        <div className="text-soft text-sm">
          {receipt.isConfidential && <p>{t("confidentialNote")}</p>}
          <p>{t("noData")}</p>
        </div>
      </article>
      <p className="no-print flex flex-wrap gap-2">
        <PrintButton label={t("print")} />
        <ButtonLink href="/petugas/loket" look="secondary">
          {t("next")}
        </ButtonLink>
      </p>
      <p className="no-print text-soft text-sm">{t("printableUntil")}</p>
    </div>
  );
}
