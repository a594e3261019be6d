import { expect, it } from "vitest";
import { pickForReview } from "./sampling";

const rates = { randomPercent: 5, riskPercent: 40 };

it.each([
  ["the lowest draw", [], 0, "random"],
  ["a draw just below the random share", [], 0.0499, "random"],
  ["a draw at the random share", [], 0.05, null],
  ["a risk and a draw in its share", ["photo_reused"], 0.2, "risk"],
  ["a risk and a draw just below its share", ["recurring"], 0.4499, "risk"],
  ["a risk and a draw beyond it", ["photo_reused"], 0.45, null],
  ["a risk and a low draw", ["photo_reused"], 0.01, "random"],
  ["what is common among honest work", ["returned_before"], 0.2, null],
] as const)("the sampling of claims picks by %s", (_, found, draw, basis) => {
  expect(pickForReview(found, rates, draw)).toBe(basis);
});

it("the sampling of claims picks nothing where the shares are zero", () => {
  expect(pickForReview(["photo_reused"], { randomPercent: 0, riskPercent: 0 }, 0)).toBeNull();
});
