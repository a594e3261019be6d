import Link from "next/link";
import { formatNumber } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatMinutes, formatShare } from "@/components/ui/charts/format";
import { readEquity } from "@/server/domain/statistics/equity";
import type { StandingRow } from "./standings";

const mostSilent = 12;

/** Kelurahan with few complaints, and the gap between the best and the worst. */
export async function EquityView({ rows }: { rows: readonly StandingRow[] }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const { silent, medianReceived, onTime, time } = readEquity(rows);
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="jarak" className="grid content-start gap-2">
        <h3 id="jarak" className="font-semibold">
          {t("gap")}
        </h3>
        {onTime ? (
          <p>
            {t("gapOnTime", {
              best: formatShare(onTime.best, locale),
              worst: formatShare(onTime.worst, locale),
              of: formatCount(onTime.of, locale),
            })}
          </p>
        ) : (
          <p className="text-soft">{t("gapUnknown")}</p>
        )}
        {time && (
          <p>
            {t("gapTime", {
              quickest: formatMinutes(time.quickest, locale),
              slowest: formatMinutes(time.slowest, locale),
              ratio: formatNumber(time.ratio, locale),
            })}
          </p>
        )}
      </section>
      <section aria-labelledby="diam" className="grid content-start gap-2">
        <h3 id="diam" className="font-semibold">
          {t("silent")}
        </h3>
        {silent.length === 0 ? (
          <p>{t("noneSilent")}</p>
        ) : (
          <>
            <p className="max-w-prose text-soft text-sm">
              {t("silentNote", { median: formatCount(medianReceived, locale) })}
            </p>
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {silent.slice(0, mostSilent).map(({ key, name, figures }) => (
                <li key={key} className="flex justify-between border-line border-b py-1">
                  <Link href={`/kelurahan/${key}`} className="text-teluk underline underline-offset-4">
                    {name[locale]}
                  </Link>
                  {formatCount(figures.received, locale)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
