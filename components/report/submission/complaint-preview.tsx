"use client";

import { useTranslations } from "use-intl";
import { toPublicText } from "@/server/domain/masking/public-text";
import type { SubmissionDraft } from "./draft";
import type { SentReaders } from "./readers";

type ComplaintPreviewProps = {
  draft: SubmissionDraft;
  readers: SentReaders;
  photoCount: number;
  category: string | null;
};

/** The public page as it will look. */
export function ComplaintPreview({ draft, readers, photoCount, category }: ComplaintPreviewProps) {
  const t = useTranslations("report");
  return (
    <section className="grid gap-2 rounded-card border border-line bg-surface p-4">
      <h2 className="font-semibold text-soft text-sm">{t("preview")}</h2>
      {readers === "everybody" ? (
        <>
          <p className="font-bold">{category}</p>
          <p className="words whitespace-pre-line">{toPublicText(draft.text)}</p>
          {draft.landmark && <p className="words text-soft text-sm">{toPublicText(draft.landmark)}</p>}
          {photoCount > 0 && (
            <p className="text-soft text-sm">
              {t("photos")}: {photoCount}
            </p>
          )}
        </>
      ) : (
        <p>{t(readers === "handler" ? "previewConfidential" : "previewPrivate")}</p>
      )}
    </section>
  );
}
