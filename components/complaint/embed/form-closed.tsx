import { getTranslator } from "@/components/layout/locale";
import { EmptyState } from "@/components/ui/states";
import { SiteLink } from "./site-link";

export async function FormClosed() {
  const t = await getTranslator("embed");
  return (
    <EmptyState title={t("closedTitle")} text={t("closedText")}>
      <SiteLink href="/lapor" label={t("openSite")} opensNew={t("opensNew")} />
    </EmptyState>
  );
}
