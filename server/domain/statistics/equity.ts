import type { Standing } from "./figures";
import { smallestSample } from "./interval";

type Row = { key: string; figures: Standing };

/** A kelurahan with fewer than this share of the median's complaints counts as silent, not as well served. */
const silentShare = 0.3;

type Equity<One extends Row> = {
  /** Complaints of the median kelurahan. */
  medianReceived: number;
  silent: One[];
  /** Best and worst tenth of those with a sufficient sample, by on-time share (0 to 1); null with fewer than ten. */
  onTime: { best: number; worst: number; gap: number; of: number } | null;
  /** The same by the median time to completion, in minutes; the quickest tenth and the slowest. */
  time: { quickest: number; slowest: number; ratio: number; of: number } | null;
};

/** How evenly the city is served: silent kelurahan, and the gap between the best and the worst. */
export function readEquity<One extends Row>(rows: readonly One[]): Equity<One> {
  const received = rows.map(({ figures }) => figures.received).sort((a, b) => a - b);
  const medianReceived = received[Math.floor(received.length / 2)] ?? 0;
  const silent = rows
    .filter(({ figures }) => figures.received < silentShare * medianReceived)
    .sort((a, b) => a.figures.received - b.figures.received);
  const shares = spread(
    rows.flatMap(({ figures: { onTime } }) => (onTime.of >= smallestSample ? (onTime.share ?? []) : [])),
  );
  const times = spread(
    rows.flatMap(({ figures: { net } }) => (net.count >= smallestSample ? (net.median ?? []) : [])),
  );
  return {
    medianReceived,
    silent,
    onTime: shares && { best: shares.high, worst: shares.low, gap: shares.high - shares.low, of: shares.of },
    time: times && { quickest: times.low, slowest: times.high, ratio: times.high / times.low, of: times.of },
  };
}

/** The first and the ninth tenth of at least ten values. */
function spread(values: readonly number[]): { low: number; high: number; of: number } | null {
  if (values.length < 10) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), high: at(0.9), of: values.length };
}
