import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { ButtonLink } from "@/components/ui/button";
import PublicLayout from "./(public)/layout";

/** Names what the visitor may have looked for, within the frame of the public pages. */
export default async function NotFound() {
  const t = await getTranslator("error");
  return (
    <PublicLayout>
      <div className="mx-auto grid max-w-xl gap-4 px-4 pt-10">
        <h1 className="font-bold text-2xl">{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href="/">{t("home")}</ButtonLink>
          <ButtonLink href="/kelurahan" look="quiet">
            {t("findArea")}
          </ButtonLink>
        </p>
      </div>
      <TrackForm level="h2" />
    </PublicLayout>
  );
}
