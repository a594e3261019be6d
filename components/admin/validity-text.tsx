import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { Validity } from "@/server/domain/validity";

/** The first and last day of a row. */
export async function ValidityText({ validFrom, validTo }: Validity) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00+07:00`), locale);
  return `${day(validFrom)}, ${validTo ? t("validTo", { day: day(validTo) }) : t("still")}`;
}
