import clsx from "clsx";
import { ChartFrame } from "./chart-frame";
import { markAt, roundUp } from "./format";
import { EndLabels } from "./trend-labels";
import { type TrendSeries, TrendShapes } from "./trend-shapes";

type TrendPoint = {
  key: string;
  /** In the table. */
  label: string;
  /** Below the axis, where there is room for it. */
  short: string;
};

type TrendProps = {
  title: string;
  note?: string;
  points: readonly TrendPoint[];
  series: readonly TrendSeries[];
  /** Heading of the table's first column. */
  pointName: string;
  format: (value: number) => string;
  target?: { value: number; label: string };
};

/** A value over time: from zero, each series named at its end, with the same numbers in a table. */
export function Trend({ title, note, points, series, pointName, format, target }: TrendProps) {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const top = roundUp(Math.max(...values, target?.value ?? 0, 0));
  return (
    <ChartFrame
      title={title}
      note={note}
      table={{
        columns: [pointName, ...series.map(({ label }) => label)],
        rows: points.map(({ label }, index) => [
          label,
          ...series.map(({ values: all }) => {
            const value = all[index];
            return value === null || value === undefined ? "–" : format(value);
          }),
        ]),
      }}
    >
      <div className="grid grid-cols-[1fr_auto] gap-x-2" aria-hidden>
        <div className="relative mt-5 h-44">
          <TrendShapes count={points.length} series={series} top={top} target={target?.value} />
          <Level at={0} text={format(top)} />
          <Level at={50} text={format(top / 2)} />
          {target && <Level at={100 - (target.value / top) * 100} text={target.label} isTarget />}
        </div>
        <EndLabels series={series} top={top} format={format} />
        <div className="flex justify-between border-ink border-t pt-1 text-soft text-sm">
          {ticksOf(points).map(({ key, short }) => (
            <span key={key}>{short}</span>
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}

/** First, middle and last: these fit on a phone. */
function ticksOf(points: readonly TrendPoint[]): TrendPoint[] {
  const wanted =
    points.length < 3 ? [0, points.length - 1] : [0, (points.length - 1) >> 1, points.length - 1];
  return [...new Set(wanted)].flatMap((index) => points[index] ?? []);
}

function Level({ at, text, isTarget = false }: { at: number; text: string; isTarget?: boolean }) {
  return (
    <span
      className={clsx(
        "absolute top-(--at) -translate-y-full text-sm",
        isTarget ? "right-0 font-semibold text-ink" : "left-0 text-soft",
        markAt(at),
      )}
    >
      {text}
    </span>
  );
}
