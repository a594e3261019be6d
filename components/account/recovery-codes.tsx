"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";

/** Shown once; the button continues once they are stored. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("secondFactor");
  return (
    <div className="grid gap-4">
      <NoticeBox tone="good">
        <p className="font-semibold">{t("codesTitle")}</p>
        <p>{t("codesText")}</p>
      </NoticeBox>
      <ul aria-label={t("codesTitle")} className="grid grid-cols-2 gap-2 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button className="justify-self-start" onClick={() => window.location.assign("/petugas/akun")}>
        {t("codesKept")}
      </Button>
    </div>
  );
}
