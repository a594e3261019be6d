import { getTranslator } from "@/components/layout/locale";
import { SiteFooter } from "@/components/layout/site-header";
import { ButtonLink } from "@/components/ui/button";

/** Names what the visitor may have looked for. Every page loads what this one needs in a browser: next to nothing. */
export default async function NotFound() {
  const [t, track] = await Promise.all([getTranslator("error"), getTranslator("track")]);
  return (
    <>
      <main id="isi" className="mx-auto grid max-w-xl gap-6 px-4 pt-16">
        <h1 className="font-bold text-2xl">{t("notFoundTitle")}</h1>
        <p>{t("notFoundText")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href="/">{t("home")}</ButtonLink>
          <ButtonLink href="/kelurahan" look="quiet">
            {t("findArea")}
          </ButtonLink>
        </p>
        <form action="/lacak" className="grid gap-2">
          <label htmlFor="nomor" className="font-semibold">
            {track("number")}
          </label>
          <span className="flex gap-3">
            <input
              id="nomor"
              name="nomor"
              autoComplete="off"
              className="min-h-11 min-w-0 grow rounded-card border border-line bg-surface px-3"
            />
            <button
              type="submit"
              className="min-h-11 rounded-card border border-teluk px-5 font-semibold text-teluk"
            >
              {track("open")}
            </button>
          </span>
        </form>
      </main>
      <SiteFooter />
    </>
  );
}
