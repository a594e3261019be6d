"use client";

import { useTranslations } from "use-intl";

type StillUploadingProps = { id: string; count: number };

/** Shown beside a form's button while photos upload, since the form cannot be sent. */
export function StillUploading({ id, count }: StillUploadingProps) {
  const t = useTranslations("report");
  return (
    <p id={id} role="status" aria-live="polite" className="font-semibold text-sm empty:sr-only">
      {count > 0 && t("stillUploading", { count })}
    </p>
  );
}
