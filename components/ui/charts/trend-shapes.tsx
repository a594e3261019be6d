export type TrendSeries = {
  key: string;
  label: string;
  /** One for each point; null without a value. */
  values: readonly (number | null)[];
  look: "bars" | "line" | "dashed";
};

type TrendShapesProps = {
  count: number;
  series: readonly TrendSeries[];
  top: number;
  target?: number | undefined;
};

const strokes = { line: "stroke-teluk", dashed: "stroke-coordinated" } as const;

/** The shapes alone, stretched to the available room; texts are laid over them to keep their size. */
export function TrendShapes({ count, series, top, target }: TrendShapesProps) {
  const width = 100 / Math.max(count, 1);
  const y = (value: number) => 100 - (value / top) * 100;
  const x = (index: number) => (index + 0.5) * width;
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full"
      aria-hidden
    >
      {[0, 50].map((at) => (
        <line
          key={at}
          x1="0"
          x2="100"
          y1={at}
          y2={at}
          vectorEffect="non-scaling-stroke"
          className="stroke-line"
        />
      ))}
      {series.map(({ key, look, values }) =>
        look === "bars" ? (
          values.map((value, index) => (
            <rect
              // The points never change their order.
              key={`${key}-${x(index)}`}
              x={index * width + width * 0.15}
              width={width * 0.7}
              y={y(value ?? 0)}
              height={100 - y(value ?? 0)}
              className="fill-teluk/35"
            />
          ))
        ) : (
          <path
            key={key}
            d={pathOf(values, x, y)}
            fill="none"
            strokeWidth="2.5"
            strokeDasharray={look === "dashed" ? "6 4" : undefined}
            vectorEffect="non-scaling-stroke"
            className={strokes[look]}
          />
        ),
      )}
      {target !== undefined && (
        <line
          x1="0"
          x2="100"
          y1={y(target)}
          y2={y(target)}
          strokeDasharray="2 3"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
      )}
    </svg>
  );
}

/** A line through the existing values, broken at missing ones. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return "";
      const isFirst = index === 0 || values[index - 1] === null;
      return `${isFirst ? "M" : "L"}${x(index).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join("");
}
