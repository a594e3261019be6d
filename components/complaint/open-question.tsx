import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { NoticeBox } from "@/components/ui/states";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";

/** The officer's question, its deadline, and a note that the clocks are paused. */
export async function OpenQuestion({ complaint }: { complaint: TrackedComplaint }) {
  const [t, locale] = await Promise.all([getTranslator("track"), readLocale()]);
  const asked = complaint.timeline.findLast(({ kind }) => kind === "ask");
  if (complaint.pending !== "answer" || !asked) return null;
  return (
    <NoticeBox>
      <p className="font-semibold">{t("question")}</p>
      <p className="whitespace-pre-line">{asked.note}</p>
      {asked.until && <p className="text-sm">{t("answerBy", { time: formatMoment(asked.until, locale) })}</p>}
      {complaint.viewer === "public" && <p className="text-sm">{t("answerHow")}</p>}
    </NoticeBox>
  );
}
