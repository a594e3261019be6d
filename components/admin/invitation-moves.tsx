"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { FinalAct } from "./act";

export function InvitationMoves({ id, name }: { id: number; name: string }) {
  const t = useTranslations("admin");
  return (
    <FinalAct
      label={t("takeBack")}
      about={name}
      run={() => client.admin.people.revokeInvitation.mutate({ id })}
    />
  );
}
