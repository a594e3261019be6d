import type { Vector } from "./packing";

/**
 * Durations counted in buckets that grow by a quarter of a doubling, from one minute to more than a year: a quantile
 * read from them is off by at most 9 %, mostly by less than half of that, at any size of the sample.
 */
export const bucketCount = 80;
const perDoubling = 4;

/** The bucket of a duration in minutes; the last holds all that is longer. */
export function bucketOf(minutes: number): number {
  if (minutes <= 1) return 0;
  return Math.min(bucketCount - 1, Math.floor(Math.log2(minutes) * perDoubling));
}

const edge = (bucket: number): number => 2 ** (bucket / perDoubling);

/**
 * The duration in minutes below which a share `q` (0 to 1) of the counted ones are, interpolated geometrically within
 * its bucket; null when empty. `base` is the histogram's first index in the vector. One result for each of `shares`.
 */
export function quantiles(vector: Vector, base: number, shares: readonly number[]): (number | null)[] {
  let total = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const count = vector.get(base + bucket) ?? 0;
    counts[bucket] = count;
    total += count;
  }
  return shares.map((share) => (total === 0 ? null : reach(share * total)));
}

/** The histogram being read; reused, since thousands are read for one response. */
const counts = new Float64Array(bucketCount);

/** The bucket in which a cumulated count is reached. */
function reach(wanted: number): number {
  let passed = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const count = counts[bucket] ?? 0;
    if (count > 0 && passed + count >= wanted) {
      return edge(bucket) * (edge(1) / edge(0)) ** Math.max(0, (wanted - passed) / count);
    }
    passed += count;
  }
  return edge(bucketCount);
}
