import { expect, test } from "vitest";
import { spread } from "./trend-labels";

test("labels of lines that end at one height do not overlap and stay inside the drawing", () => {
  const heights = (ats: number[]) =>
    spread(ats.map((at) => ({ at })))
      .map(({ at }) => at)
      .toSorted((a, b) => a - b);
  expect(heights([50, 50])).toEqual([50, 74]);
  expect(heights([98, 99])).toEqual([64, 88]);
  expect(heights([0, 0])).toEqual([12, 36]);
  expect(heights([20, 80])).toEqual([20, 80]);
});
