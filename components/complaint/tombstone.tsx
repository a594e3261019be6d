import type { z } from "zod";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { tombstoneSchema } from "@/server/domain/complaint/privacy";
import { TurnSentence } from "./turn-view";

/** The page of a complaint that is removed, or not yet placed. */
export async function Tombstone({ complaint }: { complaint: z.infer<typeof tombstoneSchema> }) {
  const [t, stage, locale] = await Promise.all([
    getTranslator("track"),
    getTranslator("stage"),
    readLocale(),
  ]);
  return (
    <article className="mx-auto grid max-w-3xl gap-3 px-4 py-10">
      <h1 className="font-bold text-xl">{complaint.code}</h1>
      <StatusBadge status={complaint.status} label={stage(complaint.status)} />
      <p className="text-lg">
        <TurnSentence situation={complaint.status} holder={null} viewer="public" />
      </p>
      {complaint.reason && <p className="words">{complaint.reason}</p>}
      <p className="text-soft">{t("tombstone")}</p>
      <p className="text-soft text-sm">
        {t("submitted", { time: formatMoment(complaint.submittedAt, locale) })}
      </p>
    </article>
  );
}
