import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

export default async function NotFound() {
  const t = await getTranslator("error");
  return (
    <main id="isi">
      <EmptyState title={t("notFoundTitle")} text={t("notFoundText")}>
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </EmptyState>
    </main>
  );
}
