import clsx from "clsx";
import { markAt } from "./format";
import type { TrendSeries } from "./trend-shapes";

type EndLabelsProps = { series: readonly TrendSeries[]; top: number; format: (value: number) => string };

/** Two lines of text, in percent of the drawing's height. */
const room = 24;
const colours = { bars: "text-teluk", line: "text-teluk", dashed: "text-coordinated" } as const;

/** Each series' name and latest value beside its end, without overlaps. */
export function EndLabels({ series, top, format }: EndLabelsProps) {
  const labels = spread(
    series.map(({ key, label, look, values }) => {
      const last = values.findLast((value) => value !== null) ?? 0;
      return { key, label, look, last, at: 100 - (last / top) * 100 };
    }),
  );
  return (
    <div className="relative mt-5 h-44 w-20">
      {labels.map(({ key, label, look, last, at }) => (
        <span
          key={key}
          className={clsx(
            "absolute top-(--at) left-0 -translate-y-1/2 text-sm leading-tight",
            colours[look],
            markAt(at),
          )}
        >
          {label}
          <strong className="block">{format(last)}</strong>
        </span>
      ))}
    </div>
  );
}

/** Moves labels apart, from the top, and back up when the last would be outside. */
export function spread<Label extends { at: number }>(labels: readonly Label[]): Label[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let floor = room / 2;
  const down = sorted.map((label) => {
    const at = Math.max(label.at, floor);
    floor = at + room;
    return { ...label, at };
  });
  let ceiling = 100 - room / 2;
  return down.toReversed().map((label) => {
    const at = Math.min(label.at, ceiling);
    ceiling = at - room;
    return { ...label, at };
  });
}
