import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elements, levels, type SurveyAnswers, type SurveyLevel } from "./response";
import {
  type Distribution,
  elementIndex,
  gradeOf,
  indexHundredths,
  meanOf,
  skmIndexOf,
  weightedMean,
} from "./skm";
import { distributionOf, tallyOf } from "./tally";

const nobody = { sex: null, ageBand: null, education: null, occupation: null };

/** Five respondents of ours: by hand Σ = 140, NRR as below, Σ NRR = 28, SKM = 28/9 × 25 = 77.777… */
const worked: SurveyAnswers[] = [
  [4, 4, 4, 4, 4, 4, 4, 4, 4],
  [3, 3, 3, 3, 3, 3, 3, 3, 3],
  [3, 3, 2, 4, 3, 3, 3, 2, 3],
  [4, 3, 3, 4, 4, 4, 4, 3, 3],
  [2, 2, 1, 4, 2, 3, 2, 1, 2],
];
const nrr = [3.2, 3, 2.6, 3.8, 3.2, 3.4, 3.2, 2.6, 3];

function pool(answers: readonly SurveyAnswers[]) {
  const tallies = answers.map((one) => tallyOf(one, nobody));
  const add = (pick: (index: number) => number) => tallies.reduce((sum, _, index) => sum + pick(index), 0);
  return {
    respondents: answers.length,
    total: add((index) => tallies[index]?.total ?? 0),
    counts: (tallies[0]?.counts ?? []).map((_, cell) => add((index) => tallies[index]?.counts[cell] ?? 0)),
  };
}

describe("the worked example of the survey index", () => {
  const { total, respondents, counts } = pool(worked);
  const distributions = elements.map((_, index) => distributionOf(counts, index));

  it("has the means of each element as computed by hand", () => {
    expect(distributions.map(meanOf)).toEqual(nrr);
    expect(distributions[2]).toEqual([1, 1, 2, 1]);
    expect(distributions.map(elementIndex)).toEqual([80, 75, 65, 95, 80, 85, 80, 65, 75]);
  });

  it("has the index 77.78 and the grade B", () => {
    expect(total).toBe(140);
    expect(skmIndexOf(total, respondents)).toBe(77.78);
    expect(gradeOf(77.78)).toBe("B");
  });

  it("sums its weighted means to the index, with 1/9 and not with 0.11", () => {
    const weighted = distributions.reduce((sum, one) => sum + (weightedMean(one) ?? 0), 0);
    expect(weighted * 25).toBeCloseTo(77.7778, 4);
    expect(nrr.reduce((sum, one) => sum + one * 0.11, 0) * 25).toBeCloseTo(77, 4);
  });
});

describe("the grade of the survey index", () => {
  it.each([
    [25, "D"],
    [64.99, "D"],
    [65, "C"],
    [76.6, "C"],
    [76.61, "B"],
    [88.3, "B"],
    [88.31, "A"],
    [100, "A"],
  ] as const)("of %d is %s", (index, grade) => expect(gradeOf(index)).toBe(grade));

  it.each([24.99, 0, 100.01, -1, Number.NaN])("of %d is none", (index) =>
    expect(() => gradeOf(index)).toThrow(RangeError),
  );

  /** 158,949 / 5,000 respondents is exactly 88.305; 116,991 is exactly 64.995; 137,889 is exactly 76.605. */
  it.each([
    [158_949, 88.31, "A"],
    [158_948, 88.3, "B"],
    [137_889, 76.61, "B"],
    [137_888, 76.6, "C"],
    [116_991, 65, "C"],
    [116_990, 64.99, "D"],
  ] as const)("is taken after rounding, halves up: %d from 5,000 is %d, %s", (total, index, grade) => {
    expect(skmIndexOf(total, 5_000)).toBe(index);
    expect(gradeOf(index)).toBe(grade);
  });

  it("covers every hundredth from 25 to 100 without a gap, never worse for more", () => {
    const order = "DCBA";
    let before = 0;
    for (let hundredths = 25_00; hundredths <= 100_00; hundredths += 1) {
      const rank = order.indexOf(gradeOf(hundredths / 100));
      expect(rank).toBeGreaterThanOrEqual(before);
      before = rank;
    }
  });
});

describe("the survey index", () => {
  const answers = fc.array(fc.constantFrom(...levels), { minLength: 9, maxLength: 9 });
  const many = fc.array(answers, { minLength: 1, maxLength: 40 });
  const indexOfAll = (all: SurveyLevel[][]) => skmIndexOf(pool(all).total, all.length) ?? 0;

  it("of the best answers is 100, of the worst 25, of nobody none", () => {
    expect(indexOfAll([Array(9).fill(4)])).toBe(100);
    expect(indexOfAll([Array(9).fill(1)])).toBe(25);
    expect(skmIndexOf(0, 0)).toBeNull();
    expect([meanOf([0, 0, 0, 0]), elementIndex([0, 0, 0, 0]), weightedMean([0, 0, 0, 0])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("lies between 25 and 100 and always has a grade", () => {
    fc.assert(
      fc.property(many, (all) => {
        const index = indexOfAll(all);
        return index >= 25 && index <= 100 && "ABCD".includes(gradeOf(index));
      }),
    );
  });

  it("is Σ NRR/9 × 25 as in the decree, to the hundredth", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { counts } = pool(all);
        const sum = elements.reduce((s, _, i) => s + (meanOf(distributionOf(counts, i)) ?? 0), 0);
        return Math.abs((sum / 9) * 25 - indexOfAll(all)) <= 0.005 + 1e-9;
      }),
    );
  });

  it("does not depend on the order of responses, nor on every response being doubled", () => {
    fc.assert(
      fc.property(many, (all) => {
        const index = indexOfAll(all);
        return indexOfAll([...all].reverse()) === index && indexOfAll([...all, ...all]) === index;
      }),
    );
  });

  it("never falls when one answer gets better", () => {
    fc.assert(
      fc.property(many, fc.nat(8), (all, element) => {
        const better = all.map((one, i) => (i ? one : one.map((l, e) => (e === element ? 4 : l))));
        return indexOfAll(better) >= indexOfAll(all);
      }),
    );
  });

  it("stays exact for ten million respondents", () => {
    expect(indexHundredths(10_000_000 * 36, 10_000_000)).toBe(100_00);
    expect(indexHundredths(10_000_000 * 9, 10_000_000)).toBe(25_00);
  });
});

describe("a tally's distributions", () => {
  it("count every respondent once for each element", () => {
    const one = tallyOf([1, 2, 3, 4, 1, 2, 3, 4, 1], nobody);
    expect(elements.map((_, index) => distributionOf(one.counts, index))).toEqual<Distribution[]>([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [1, 0, 0, 0],
    ]);
    expect([one.total, one.squares]).toEqual([21, 441]);
  });
});
