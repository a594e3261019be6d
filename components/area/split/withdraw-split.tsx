"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

/** Cancels a planned split before its day. */
export function WithdrawSplit({ id }: { id: number }) {
  const t = useTranslations("areaAdmin");
  return (
    <div className="grid justify-items-start gap-2">
      <p className="max-w-prose text-soft">{t("withdrawHint")}</p>
      <Act look="danger" label={t("withdraw")} run={() => client.admin.areas.withdrawSplit.mutate({ id })} />
    </div>
  );
}
