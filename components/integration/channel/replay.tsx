"use client";

import { useTranslations } from "use-intl";
import { Act } from "@/components/admin/act";
import { client } from "@/components/trpc/client";

export function ReplayRawMessage({ id, about }: { id: number; about: string }) {
  const t = useTranslations("channelDesk");
  return <Act label={t("replay")} about={about} run={() => client.channel.replayArrival.mutate({ id })} />;
}

type ReplayWaitingProps = { kind: "part" | "captionless"; id: number; about: string };

export function ReplayWaiting({ kind, id, about }: ReplayWaitingProps) {
  const t = useTranslations("channelDesk");
  const run = () => client.channel.replayWaiting.mutate({ kind, id });
  return <Act label={t("tryAgain")} about={about} run={run} />;
}

export function ReplayMessage({ id, about }: { id: number; about: string }) {
  const t = useTranslations("channelDesk");
  return <Act label={t("tryAgain")} about={about} run={() => client.channel.replayMessage.mutate({ id })} />;
}

export function ReplayReply({ id, about }: { id: string; about: string }) {
  const t = useTranslations("channelDesk");
  return <Act label={t("retry")} about={about} run={() => client.channel.replayReply.mutate({ id })} />;
}
