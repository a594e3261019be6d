import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexInterval, minimumSample, responseRate, studentQuantile } from "./sample";

describe("the minimum sample", () => {
  /** Rows of Krejcie and Morgan's table, as the decree's annex prints it. */
  it.each([
    [10, 10],
    [15, 14],
    [20, 19],
    [50, 44],
    [100, 80],
    [200, 132],
    [500, 217],
    [1_000, 278],
    [2_000, 322],
    [3_000, 341],
    [5_000, 357],
    [10_000, 370],
    [75_000, 382],
    [1_000_000, 384],
  ])("of %d users is %d", (population, sample) => expect(minimumSample(population)).toBe(sample));

  it("is never more than the population, and never decreases with it", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (population) => {
        const sample = minimumSample(population);
        return sample <= population && sample <= minimumSample(population + 1);
      }),
    );
  });

  it("of an empty population is zero", () => expect(minimumSample(0)).toBe(0));
});

describe("the response rate", () => {
  it("is answered by sent, and null when nothing was sent", () => {
    expect([responseRate(3, 25), responseRate(0, 4), responseRate(0, 0)]).toEqual([0.12, 0, null]);
  });
});

describe("Student's t", () => {
  it.each([
    [4, 2.7764],
    [9, 2.2622],
    [29, 2.0452],
    [99, 1.9842],
    [1_000, 1.9623],
  ])("with %d degrees of freedom is %d", (degrees, value) =>
    expect(Math.abs(studentQuantile(degrees) - value)).toBeLessThan(0.001),
  );
});

describe("the interval of the index", () => {
  /** Sums 36, 27, 26, 32, 19: mean 28, s² = 41.5, t = 2.7764, so ± 7.999 × 25/9 = ± 22.22. */
  it("of the worked case is 77.78 ± 22.2", () => {
    const interval = indexInterval(140, 36 ** 2 + 27 ** 2 + 26 ** 2 + 32 ** 2 + 19 ** 2, 5);
    expect(interval?.low).toBeCloseTo(55.56, 1);
    expect(interval?.high).toBeCloseTo(100, 1);
  });

  it("is not given below five respondents", () => expect(indexInterval(4 * 30, 4 * 900, 4)).toBeNull());

  it("is a point where all agree", () => {
    expect(indexInterval(10 * 27, 10 * 27 ** 2, 10)).toEqual({ low: 75, high: 75 });
  });

  it("holds the index, stays on its scale, and narrows with four times the respondents", () => {
    const sums = fc.array(fc.integer({ min: 9, max: 36 }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(sums, (all) => {
        const total = all.reduce((a, b) => a + b, 0);
        const squares = all.reduce((a, b) => a + b * b, 0);
        const one = indexInterval(total, squares, all.length);
        const four = indexInterval(4 * total, 4 * squares, 4 * all.length);
        if (!one || !four) return false;
        const mean = ((total / all.length) * 25) / 9;
        return (
          one.low >= 25 &&
          one.high <= 100 &&
          one.low <= mean + 0.006 &&
          one.high >= mean - 0.006 &&
          four.high - four.low <= one.high - one.low + 0.011
        );
      }),
    );
  });
});
