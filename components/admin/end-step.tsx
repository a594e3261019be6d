"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { FinalAct } from "./act";

export function EndStep({ id, about, tomorrow }: { id: number; about: string; tomorrow: string }) {
  const t = useTranslations("admin");
  return (
    <p className="border-line border-b pb-2">
      <FinalAct
        label={t("endStep")}
        about={about}
        look="quiet"
        run={() => client.admin.escalation.end.mutate({ id, validTo: tomorrow, reason: null })}
      />
    </p>
  );
}
