"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

/** Before its day a planned split can be taken back. */
export function WithdrawSplit({ id }: { id: number }) {
  const t = useTranslations("areaAdmin");
  return (
    <div className="grid justify-items-start gap-2">
      <p className="max-w-prose text-soft">{t("withdrawHint")}</p>
      <Act look="danger" label={t("withdraw")} run={() => client.admin.areas.withdrawSplit.mutate({ id })} />
    </div>
  );
}
