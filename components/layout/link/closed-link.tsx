import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { TokenLinkKind } from "@/server/domain/link/token-link";

type ClosedLinkProps = {
  kind: TokenLinkKind;
  title: string;
  /** A link came that opens nothing: cut off, forged, or opened in this browser too long ago. */
  fault: "unreadable" | "unknown" | null;
  children?: ReactNode;
};

/** Instead of a page whose link is not open here: where to paste the link, which needs no script. */
export async function ClosedLink({ kind, title, fault, children }: ClosedLinkProps) {
  const t = await getTranslator("tokenLink");
  return (
    <section className="mx-auto grid max-w-xl gap-6 px-4 py-10">
      <h1 className="font-bold text-2xl">{title}</h1>
      <p>{t(fault ?? "closed")}</p>
      <form action="/api/tautan" method="post" noValidate className="grid gap-5">
        <input type="hidden" name="jenis" value={kind} />
        <TextField id="token" name="token" label={t("label")} hint={t("hint")} autoComplete="off" />
        <Button type="submit" className="justify-self-start">
          {t("open")}
        </Button>
      </form>
      {children}
    </section>
  );
}
