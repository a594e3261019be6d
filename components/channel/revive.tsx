"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

export function ReplayArrival({ id, about }: { id: number; about: string }) {
  const t = useTranslations("channelDesk");
  return <Act label={t("replay")} about={about} run={() => client.channel.replayArrival.mutate({ id })} />;
}

export function RetryAnswer({ id, about }: { id: string; about: string }) {
  const t = useTranslations("channelDesk");
  return <Act label={t("retry")} about={about} run={() => client.channel.retryAnswer.mutate({ id })} />;
}
