"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

type RetryProps = { id: number; code: string; isConflict: boolean };

/** Replays a dead letter; a conflict is only marked as settled. */
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
