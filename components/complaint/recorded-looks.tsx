import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";

/** For the reporter: when and for what officers opened their contact or their private text. */
export async function RecordedLooks({ looks }: Pick<TrackedComplaint, "looks">) {
  const [t, locale] = await Promise.all([getTranslator("look"), readLocale()]);
  return (
    <section className="grid gap-2" aria-labelledby="recorded-looks">
      <h2 id="recorded-looks" className="font-bold text-lg">
        {t("told")}
      </h2>
      <p className="text-soft">{t("toldLead")}</p>
      <ul className="grid gap-2">
        {looks.map(({ id, at, unit, subject, purpose }) => (
          <li key={id}>
            {t(`opened.${subject}`, { unit })}: {purpose ? t(`purposes.${purpose}`) : t("noPurpose")}
            <span className="block text-soft text-sm">{formatMoment(at, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
