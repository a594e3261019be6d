"use client";

import { useTranslations } from "use-intl";
import { FinalAct } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

export function EndQuestion({ id, about, tomorrow }: { id: number; about: string; tomorrow: string }) {
  const t = useTranslations("admin");
  return (
    <p>
      <FinalAct
        label={t("endQuestion")}
        about={about}
        look="quiet"
        run={() => client.admin.attributes.end.mutate({ id, validTo: tomorrow, reason: null })}
      />
    </p>
  );
}
