"use client";

import { useTranslations } from "use-intl";
import { Notice } from "@/components/ui/states";
import type { Save } from "./use-save";

/** How the last change went. */
export function Outcome({ error, isSaved }: Pick<Save, "error" | "isSaved">) {
  const t = useTranslations("admin");
  if (error) return <Notice tone="bad">{error}</Notice>;
  return isSaved ? <Notice tone="good">{t("saved")}</Notice> : null;
}
