import { describe, expect, it } from "vitest";
import { addUp, rollUpSurvey, summarize, zero } from "./roll-up";

const some = (over: Partial<ReturnType<typeof zero>>) => ({ ...zero(), ...over });

describe("the roll-up of survey tallies", () => {
  const units = [
    { id: 1, parentId: null, ...some({ respondents: 1, total: 36, squares: 1296, invited: 2, answered: 1 }) },
    { id: 2, parentId: 1, ...some({ respondents: 3, total: 60, squares: 1200, invited: 30, answered: 2 }) },
    { id: 3, parentId: 2, ...some({ respondents: 2, total: 50, squares: 1252 }) },
    { id: 4, parentId: null, ...some({ invited: 7 }) },
  ];

  it("adds every unit to itself and to all above it, by respondents and not by indices", () => {
    const sums = rollUpSurvey(units);
    expect(sums.get(3)).toEqual(some({ respondents: 2, total: 50, squares: 1252 }));
    expect(sums.get(2)).toMatchObject({ respondents: 5, total: 110 });
    expect(sums.get(1)).toEqual({ respondents: 6, total: 146, squares: 3748, invited: 32, answered: 3 });
    expect(sums.get(4)).toEqual(some({ invited: 7 }));
  });

  it("of the roots is the sum of all", () => {
    const sums = rollUpSurvey(units);
    expect(addUp([sums.get(1) ?? zero(), sums.get(4) ?? zero()])).toEqual(addUp(units));
  });

  it("ends for a cyclic tree of units", () => {
    const circle = [
      { id: 1, parentId: 2, ...some({ invited: 1 }) },
      { id: 2, parentId: 1, ...some({ invited: 1 }) },
    ];
    expect(rollUpSurvey(circle).get(1)).toEqual(some({ invited: 2 }));
  });
});

describe("a survey summary", () => {
  it("has no index for fewer than five respondents", () => {
    const four = summarize(
      some({ respondents: 4, total: 4 * 27, squares: 4 * 729, invited: 4, answered: 4 }),
    );
    expect(four).toMatchObject({ respondents: 4, index: null, grade: null, interval: null, isSmall: true });
    const five = summarize(
      some({ respondents: 5, total: 5 * 27, squares: 5 * 729, invited: 5, answered: 5 }),
    );
    expect(five).toMatchObject({ index: 75, grade: "C", interval: { low: 75, high: 75 }, isSmall: false });
  });

  it("compares the sample with all invited, or with all respondents where they are more", () => {
    const few = summarize(
      some({ respondents: 36, total: 36 * 30, squares: 36 * 900, invited: 300, answered: 36 }),
    );
    expect(few).toMatchObject({
      minimumSample: 169,
      isSmall: true,
      responseRate: 0.12,
      index: 83.33,
      grade: "B",
    });
    const open = summarize(some({ respondents: 100, total: 100 * 30, squares: 100 * 900 }));
    expect(open).toMatchObject({ minimumSample: 80, isSmall: false, responseRate: null });
  });
});
