import { CircleDot, Repeat2 } from "lucide-react";
import Link from "next/link";
import { formatDay, formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { numberSpots } from "./number-spots";

type Spot = Dashboard["spots"][number];

/** Spots where complaints recurred after they were resolved. */
export async function AreaSpots({ area }: { area: Dashboard }) {
  const t = await getTranslator("area");
  return (
    <Section isRuled id="berulang" title={t("spots")} note={t("spotsNote")}>
      {area.spots.length === 0 ? (
        <p>{t("noSpots")}</p>
      ) : (
        <ol className="grid gap-4">
          {numberSpots(area.spots).map(({ spot, number }) => (
            <SpotLine
              key={spot.codes[0]}
              spot={spot}
              number={number}
              showsKelurahan={area.level !== "kelurahan"}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

type SpotLineProps = { spot: Spot; number: number; showsKelurahan: boolean };

async function SpotLine({ spot, number, showsKelurahan }: SpotLineProps) {
  const [t, locale] = await Promise.all([getTranslator("area"), readLocale()]);
  const place = [spot.landmark, showsKelurahan && spot.kelurahan].filter(Boolean).join(", ");
  const now = new Date();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 print:break-inside-avoid">
      <span className="flex h-11 min-w-11 items-center justify-center rounded-card border border-line bg-surface font-bold text-lg">
        {number}
      </span>
      <div className="min-w-0">
        <p className="words font-semibold">
          {spot.category[locale]}
          {place && <span className="font-normal"> · {place}</span>}
          <span className="font-normal"> · {t("times", { count: spot.count })}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-soft text-sm">
          <span>
            {t("lastTime", {
              day: formatDay(spot.lastAt, locale),
              ago: formatRelative(spot.lastAt, now, locale),
            })}
          </span>
          <span
            className={`inline-flex items-center gap-1 font-semibold ${spot.isOpen ? "text-waiting" : "text-resolved"}`}
          >
            {spot.isOpen ? <CircleDot size={14} aria-hidden /> : <Repeat2 size={14} aria-hidden />}
            {t(spot.isOpen ? "spotOpen" : "spotClosed")}
          </span>
        </p>
        <ul className="flex flex-wrap gap-x-4">
          {spot.codes.map((code) => (
            <li key={code}>
              <Link
                href={`/lacak/${code}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-teluk underline underline-offset-4"
              >
                {code}
              </Link>
            </li>
          ))}
          {spot.count > spot.codes.length && (
            <li className="inline-flex min-h-11 items-center text-soft text-sm">
              {t("moreReports", { count: spot.count - spot.codes.length })}
            </li>
          )}
        </ul>
      </div>
    </li>
  );
}
