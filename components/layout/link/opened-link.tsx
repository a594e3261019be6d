import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";
import type { TokenLinkKind } from "@/server/domain/link/token-link";
import { TakeToken } from "./take-token";

/** A page that a link opens: takes the token that the address came with, and says when that fails. */
export async function OpenedLink({ kind, children }: { kind: TokenLinkKind; children: ReactNode }) {
  const t = await getTranslator("track");
  return (
    <>
      <TakeToken kind={kind} words={{ failed: t("linkFailed"), again: t("tryAgain") }} />
      {children}
    </>
  );
}
