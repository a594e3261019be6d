"use client";

import { useTranslations } from "use-intl";
import { findPersonalData } from "@/server/domain/masking/personal-data";

/** Beside a field whose text becomes public: which personal data in it only officers will read. */
export function PersonalDataNotice({ text }: { text: string }) {
  const t = useTranslations("track");
  const kinds = findPersonalData(text);
  if (kinds.length === 0) return null;
  return (
    <p role="status" className="text-sm">
      {t("personal", { kinds: kinds.map((kind) => t(`personalKind.${kind}`)).join(", ") })}
    </p>
  );
}
