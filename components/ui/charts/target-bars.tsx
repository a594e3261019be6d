import clsx from "clsx";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { formatCount, formatMinutes, markAt, roundUp } from "./format";

export type TargetRow = {
  key: string;
  label: string;
  /** Minutes; null without a value. */
  mean: number | null;
  median: number | null;
  count: number;
};

type TargetBarsProps = {
  title: string;
  note?: string;
  /** Minutes. */
  target: number;
  /** The first is the page's subject; the others are for comparison. */
  rows: readonly TargetRow[];
};

/** Averages as bars from zero against their target, with a mark at each median: its own table. */
export async function TargetBars({ title, note, target, rows }: TargetBarsProps) {
  const [t, locale] = await Promise.all([getTranslator("figure"), readLocale()]);
  const longest = Math.max(...rows.map(({ mean, median }) => Math.max(mean ?? 0, median ?? 0)), target * 1.2);
  const top = roundUp(longest / 60) * 60;
  const head = "pb-1 pl-3 text-right font-semibold";
  const words = t("target", { time: formatMinutes(target, locale) });
  return (
    <section aria-label={title} className="grid content-start gap-2">
      <h3 className="font-semibold">
        {title}
        {note && <span className="block font-normal text-soft text-sm">{note}</span>}
      </h3>
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption className="sr-only">
          {title}. {words}
        </caption>
        <thead className="text-soft text-sm">
          <tr>
            <th scope="col" className="w-full pb-1 font-semibold">
              {t("area")}
            </th>
            <th scope="col" className={head}>
              {t("mean")}
            </th>
            <th scope="col" className={head}>
              {t("median")}
            </th>
            <th scope="col" className={clsx(head, "max-sm:hidden")}>
              n
            </th>
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={row.key}>
            <Numbers row={row} target={target} isMain={index === 0} />
            <tr aria-hidden>
              <td colSpan={4} className="relative">
                {index === 0 && <TargetName at={target / top} text={words} />}
                <TargetLine row={row} top={top} target={target} isMain={index === 0} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

async function Numbers({ row, target, isMain }: { row: TargetRow; target: number; isMain: boolean }) {
  const [t, locale] = await Promise.all([getTranslator("figure"), readLocale()]);
  const isOver = row.mean !== null && row.mean > target;
  const cell = "whitespace-nowrap pt-2 pl-3 text-right align-bottom max-sm:min-w-24 max-sm:whitespace-normal";
  return (
    <tr className={isMain ? "font-semibold" : undefined}>
      <th scope="row" className={clsx("w-full pt-2 align-bottom", isMain ? "font-bold" : "font-normal")}>
        {row.label}
        <span className="block font-normal text-soft text-sm sm:hidden">
          n = {formatCount(row.count, locale)}
        </span>
        {isMain && row.mean !== null && (
          <span className={clsx("block font-normal text-sm", isOver && "text-danger")}>
            {t(isOver ? "overTarget" : "withinTarget")}
          </span>
        )}
      </th>
      <td className={clsx(cell, isOver && "text-danger")}>{formatMinutes(row.mean, locale)}</td>
      <td className={cell}>{formatMinutes(row.median, locale)}</td>
      <td className={clsx(cell, "max-sm:hidden")}>{formatCount(row.count, locale)}</td>
    </tr>
  );
}

type TargetLineProps = { row: TargetRow; top: number; target: number; isMain: boolean };

function TargetLine({ row: { mean, median }, top, target, isMain }: TargetLineProps) {
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" className="h-3.5 w-full" aria-hidden>
      <rect width="100" height="14" className="fill-line/50" />
      <rect
        width={((mean ?? 0) / top) * 100}
        y="2"
        height="10"
        className={clsx(
          mean !== null && mean > target ? "fill-danger" : "fill-teluk",
          !isMain && "opacity-55",
        )}
      />
      {median !== null && <rect x={(median / top) * 100} width="0.6" height="14" className="fill-ink" />}
      <line
        x1={(target / top) * 100}
        x2={(target / top) * 100}
        y1="0"
        y2="14"
        strokeWidth="2"
        strokeDasharray="3 2"
        vectorEffect="non-scaling-stroke"
        className="stroke-ink"
      />
    </svg>
  );
}

/** Above the line, on the side with room. */
function TargetName({ at, text }: { at: number; text: string }) {
  const isRight = at > 0.5;
  return (
    <span className="block pt-1 text-sm">
      <span
        className={clsx(
          "ml-(--at) inline-block whitespace-nowrap",
          isRight && "-translate-x-full",
          markAt(at * 100),
        )}
      >
        {isRight ? `${text} ↓` : `↓ ${text}`}
      </span>
    </span>
  );
}
