"use client";

import { useTranslations } from "use-intl";
import { FinalAct } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

/** Cancels a planned split before its day. */
export function WithdrawSplit({ id, name }: { id: number; name: string }) {
  const t = useTranslations("areaAdmin");
  return (
    <div className="grid justify-items-start gap-2">
      <p className="max-w-prose text-soft">{t("withdrawHint")}</p>
      <FinalAct
        look="danger"
        label={t("withdraw")}
        about={name}
        run={() => client.admin.areas.withdrawSplit.mutate({ id })}
      />
    </div>
  );
}
