import type { Standing } from "./figures";
import { smallestSample } from "./interval";

/**
 * Ranks by the on-time share, best first; equal shares share a rank, small samples have none. The number of
 * complaints does not count.
 */
export function rank<Row extends { key: string; figures: Standing }>(
  rows: readonly Row[],
): ReadonlyMap<string, number> {
  const fit = rows
    .filter(({ figures }) => figures.onTime.of >= smallestSample)
    .sort((a, b) => (b.figures.onTime.share ?? 0) - (a.figures.onTime.share ?? 0));
  const ranks = new Map<string, number>();
  let [last, place] = [Number.NaN, 0];
  for (const [index, { key, figures }] of fit.entries()) {
    if (figures.onTime.share !== last) place = index + 1;
    last = figures.onTime.share ?? 0;
    ranks.set(key, place);
  }
  return ranks;
}
