"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Act, FinalAct } from "./act";

export function RoutingMoves({ id, name, isFirst }: { id: number; name: string; isFirst: boolean }) {
  const t = useTranslations("admin");
  return (
    <p className="flex flex-wrap gap-2">
      {!isFirst && (
        <Act label={t("raise")} about={name} run={() => client.admin.routing.raise.mutate({ id })} />
      )}
      <FinalAct label={t("strike")} about={name} run={() => client.admin.routing.remove.mutate({ id })} />
    </p>
  );
}
