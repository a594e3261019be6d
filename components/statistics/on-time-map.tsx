import clsx from "clsx";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatShare } from "@/components/ui/charts/format";
import type { ShapeSheet } from "@/server/domain/area/sheet";
import { smallestSample } from "@/server/domain/statistics/interval";
import { type StatisticsUrl, writeStatisticsUrl } from "./address";
import type { StandingRow } from "./standings";

/** From the worst to the best, darker for more late ones: readable in grey. */
const classes = [
  { from: 0, fill: "fill-[#062f38]" },
  { from: 0.8, fill: "fill-[#0b5563]" },
  { from: 0.9, fill: "fill-[#5d93a0]" },
  { from: 0.95, fill: "fill-[#a9c8ce]" },
  { from: 0.98, fill: "fill-[#e2eeef]" },
] as const;
const unknown = "fill-[url(#few)]";

type OnTimeMapProps = { address: StatisticsUrl; rows: readonly StandingRow[]; sheets: readonly ShapeSheet[] };

/** On-time shares as a map; hidden from screen readers, which have the same numbers in the table below. */
export async function OnTimeMap({ address, rows, sheets }: OnTimeMapProps) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const figures = new Map(rows.map((row) => [row.key, row.figures]));
  const fillOf = (code: string) => {
    const onTime = figures.get(code)?.onTime;
    const share = onTime && onTime.of >= smallestSample ? onTime.share : null;
    return share === null ? unknown : (classes.findLast(({ from }) => share >= from)?.fill ?? unknown);
  };
  const titleOf = (code: string, name: string) => {
    const onTime = figures.get(code)?.onTime;
    return `${name}: ${formatShare(onTime?.share ?? null, locale)} (${onTime?.of ?? 0})`;
  };
  const hrefOf = (code: string) =>
    writeStatisticsUrl(address, {
      scope: { ...address.scope, area: code },
      by: code.length === 5 ? "kecamatan" : "kelurahan",
      sort: null,
    });
  return (
    <figure className="grid gap-3">
      <figcaption className="grid gap-1">
        <span className="font-semibold">{t("map")}</span>
        <span className="text-soft text-sm">{t("mapNote")}</span>
      </figcaption>
      <div className="flex flex-wrap items-end gap-4">
        {sheets.map(({ width, height, shapes }, index) => (
          <svg
            key={shapes[0]?.code}
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden
            className={clsx("max-h-[36rem]", index === 0 ? "w-full max-w-2xl" : "w-36")}
          >
            <Hatching />
            {shapes.map(({ code, name, path }) => (
              <a key={code} href={hrefOf(code)} tabIndex={-1}>
                <path
                  d={path}
                  strokeWidth="0.5"
                  className={clsx("stroke-white hover:stroke-monas hover:stroke-2", fillOf(code))}
                >
                  <title>{titleOf(code, name)}</title>
                </path>
              </a>
            ))}
          </svg>
        ))}
      </div>
      <Key />
    </figure>
  );
}

/** Hatching for a sample that is too small. */
function Hatching() {
  return (
    <defs>
      <pattern id="few" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="fill-paper" />
        <rect width="1.5" height="5" className="fill-[#8a958f]" />
      </pattern>
    </defs>
  );
}

async function Key() {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const bounds = classes.map(({ from, fill }, index) => ({
    fill,
    text: `${formatShare(from, locale)} – ${formatShare(classes[index + 1]?.from ?? 1, locale)}`,
  }));
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label={t("mapKey")}>
      {[...bounds, { fill: unknown, text: t("mapFew", { count: smallestSample }) }].map(({ fill, text }) => (
        <li key={text} className="flex items-center gap-2">
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden>
            <rect width="16" height="16" className={clsx("stroke-line", fill)} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
