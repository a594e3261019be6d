"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "@/components/ui/button";

export type SubmissionReceipt = { code: string; secret: string };

export function ReportSent({ sent, onAnother }: { sent: SubmissionReceipt; onAnother: () => void }) {
  const t = useTranslations("report");
  return (
    <section role="status" className="mx-auto grid max-w-xl gap-5 px-4 py-10">
      <CircleCheck size={44} className="text-resolved" aria-hidden />
      <h1 className="font-bold text-2xl">{t("sentTitle")}</h1>
      <p>{t("sentTo")}</p>
      <dl className="grid gap-4 rounded-card border border-line bg-surface p-5">
        <div>
          <dt className="text-soft text-sm">{t("number")}</dt>
          <dd className="select-all font-bold text-xl" data-testid="sent-code">
            {sent.code}
          </dd>
        </div>
        <div>
          <dt className="text-soft text-sm">{t("secret")}</dt>
          <dd className="select-all font-bold text-xl" data-testid="sent-secret">
            {sent.secret}
          </dd>
        </div>
      </dl>
      <p className="text-soft text-sm">{t("secretHint")}</p>
      <ButtonLink href={`/lacak/${sent.code}?kode=${sent.secret}`}>{t("follow")}</ButtonLink>
      <Button look="secondary" onClick={onAnother}>
        {t("another")}
      </Button>
    </section>
  );
}
