"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

type RetryProps = { id: number; code: string; isConflict: boolean };

/** Sends what was given up once more; a conflict is only put aside, for an officer has dealt with it. */
export function RetryHandoff({ id, code, isConflict }: RetryProps) {
  const t = useTranslations("endpoint");
  return (
    <Act
      label={isConflict ? t("settled") : t("retry")}
      about={code}
      run={() => client.admin.endpoints.replay.mutate({ id })}
    />
  );
}
