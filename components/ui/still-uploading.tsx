"use client";

import { useTranslations } from "use-intl";

type StillUploadingProps = { id: string; count: number };

/** Stands beside a form's button for as long as photos go up, for then nothing can be sent. */
export function StillUploading({ id, count }: StillUploadingProps) {
  const t = useTranslations("report");
  return (
    <p id={id} role="status" aria-live="polite" className="font-semibold text-sm empty:sr-only">
      {count > 0 && t("stillUploading", { count })}
    </p>
  );
}
