import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketCount, bucketOf, quantiles } from "./histogram";

const histogram = (durations: readonly number[]) => {
  const vector = new Map<number, number>();
  for (const one of durations) vector.set(7 + bucketOf(one), (vector.get(7 + bucketOf(one)) ?? 0) + 1);
  return vector;
};

describe("a histogram of durations", () => {
  it.each([
    [0, 0],
    [1, 0],
    [1.3, 1],
    [2, 4],
    [60, 23],
    [525_600, 76],
    [1e9, bucketCount - 1],
  ])("puts %d minutes into bucket %i", (minutes, bucket) => {
    expect(bucketOf(minutes)).toBe(bucket);
  });

  it("has a median within a quarter of a doubling of the true one, at any sample", () => {
    const durations = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.9), (all, q) => {
        const sorted = [...all].sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(q * all.length) - 1)] ?? 0;
        const read = quantiles(histogram(all), 7, [q])[0] ?? 0;
        expect(read / exact).toBeLessThanOrEqual(2 ** 0.25 + 1e-9);
        expect(read / exact).toBeGreaterThanOrEqual(2 ** -0.25 - 1e-9);
      }),
    );
  });

  it("has no median when empty", () => {
    expect(quantiles(new Map(), 7, [0.5, 0.9])).toEqual([null, null]);
  });
});
