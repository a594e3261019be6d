"use client";

import { useTranslations } from "use-intl";
import { NoticeBox } from "@/components/ui/states";
import type { Save } from "./use-save";

/** The outcome of the last change. */
export function SaveOutcome({ error, isSaved }: Pick<Save, "error" | "isSaved">) {
  const t = useTranslations("admin");
  if (error) return <NoticeBox tone="bad">{error}</NoticeBox>;
  return isSaved ? <NoticeBox tone="good">{t("saved")}</NoticeBox> : null;
}
