"use client";

import { useTranslations } from "use-intl";
import { Act, FinalAct } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

export function RevokeKey({ id, name }: { id: number; name: string }) {
  const t = useTranslations("apiKey");
  return <FinalAct label={t("revoke")} about={name} run={() => client.admin.keys.revoke.mutate({ id })} />;
}

export function EndWebhook({ id, url }: { id: number; url: string }) {
  const t = useTranslations("apiKey");
  return (
    <FinalAct label={t("endWebhook")} about={url} run={() => client.admin.keys.endWebhook.mutate({ id })} />
  );
}

export function ReplayWebhook({ id, url }: { id: string; url: string }) {
  const t = useTranslations("apiKey");
  return <Act label={t("replay")} about={url} run={() => client.admin.keys.replay.mutate({ id })} />;
}
