import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** Shown to officers outside the governor's office. */
export async function NotForYou() {
  const t = await getTranslator("statistics");
  return (
    <EmptyState title={t("notYours")}>
      <ButtonLink href="/statistik/publik">{t("forPublic")}</ButtonLink>
    </EmptyState>
  );
}
