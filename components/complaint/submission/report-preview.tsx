"use client";

import { useTranslations } from "use-intl";
import type { Draft } from "./draft";

/** The public view before it is public. */
export function ReportPreview({ draft, category }: { draft: Draft; category: string | null }) {
  const t = useTranslations("report");
  return (
    <section className="grid gap-2 rounded-card border border-line bg-surface p-4">
      <h2 className="font-semibold text-soft text-sm">{t("preview")}</h2>
      {draft.isPublic ? (
        <>
          <p className="font-bold">{category}</p>
          <p className="whitespace-pre-line break-words">{draft.text}</p>
          {draft.landmark && <p className="text-soft text-sm">{draft.landmark}</p>}
          {draft.photos.length > 0 && (
            <p className="text-soft text-sm">
              {t("photos")}: {draft.photos.length}
            </p>
          )}
        </>
      ) : (
        <p>{t("previewPrivate")}</p>
      )}
    </section>
  );
}
