import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { PlaceMap } from "@/components/map/place-map";
import type { LinkView } from "@/server/domain/complaint/external-view";
import { Photos } from "../photos";
import { ResultForm } from "./result-form";

type OpenCase = Extract<LinkView, { state: "open" }>;

/** One complaint for an external body: what, where, what is requested, and the form for the result. */
export async function CaseView({ view, link }: { view: OpenCase; link: string }) {
  const [t, locale] = await Promise.all([getTranslator("external"), readLocale()]);
  const { place } = view;
  const where = [place.landmark, place.kelurahan, place.kecamatan, place.kota].filter(Boolean).join(", ");
  return (
    <article className="mx-auto grid max-w-xl gap-6 px-4 py-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-2xl">{t("title", { body: view.body })}</h1>
        <p className="text-soft">{t("lead", { time: formatMoment(view.expiresAt, locale) })}</p>
      </header>
      {view.instruction && (
        <section className="grid gap-1 border-monas border-l-4 pl-3">
          <h2 className="font-bold">{t("instruction")}</h2>
          <p className="words whitespace-pre-line">{view.instruction}</p>
        </section>
      )}
      <section className="grid gap-2">
        <h2 className="font-bold text-lg">{t("report")}</h2>
        <p className="font-semibold">
          {view.code} · {view.category[locale]}
        </p>
        <p className="words whitespace-pre-line">{view.text}</p>
        <Photos ids={view.photoIds} kind="photoAlt" />
      </section>
      <section className="grid gap-2">
        <h2 className="font-bold text-lg">{t("place")}</h2>
        <p className="words">{where}</p>
        {place.point && <PlaceMap point={place.point} />}
      </section>
      <ResultForm link={link} unit={view.unit ?? "Pemprov DKI Jakarta"} code={view.code} body={view.body} />
    </article>
  );
}
