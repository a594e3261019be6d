import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";

/** For a reporter without JavaScript: where the buttons beside it work, and (`children`) what else they can do. */
export async function NeedsScript({ children }: { children?: ReactNode }) {
  const t = await getTranslator("track");
  return (
    <noscript>
      <p className="text-sm">
        {t("needsScript")} {children}
      </p>
    </noscript>
  );
}
