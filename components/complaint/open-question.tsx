import type { ReactNode } from "react";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";

type OpenQuestionProps = { complaint: TrackedComplaint; children?: ReactNode };

/** The officer's question, its deadline and a note that the clocks are paused, with the reporter's box (`children`). */
export async function OpenQuestion({ complaint, children }: OpenQuestionProps) {
  const [t, locale] = await Promise.all([getTranslator("track"), readLocale()]);
  const asked = complaint.timeline.findLast(({ kind }) => kind === "ask");
  if (complaint.pending !== "answer" || !asked) return null;
  return (
    <section
      id="pertanyaan"
      aria-labelledby="pertanyaan-judul"
      className="grid gap-3 rounded-card border border-monas bg-surface p-4"
    >
      <h2 id="pertanyaan-judul" className="font-bold text-lg">
        {t("question")}
      </h2>
      <p className="words whitespace-pre-line font-semibold">{asked.note}</p>
      {asked.until && <p className="text-sm">{t("answerBy", { time: formatMoment(asked.until, locale) })}</p>}
      {complaint.viewer === "public" && <p className="text-sm">{t("answerHow")}</p>}
      {children}
    </section>
  );
}
