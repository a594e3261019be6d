import { describe, expect, it } from "vitest";
import { challengeTries, unsolvedCalls } from "./challenge-cost";
import { rateLimits } from "./rate-limits";

describe("the cost of a call in a crowd", () => {
  it.each([
    [1, 200],
    [2, 202],
    [50, 298],
    [200, 598],
    [300, 798],
    [301, 800],
    [302, 800],
    [6_000, 800],
  ])("call %i above the free ones takes %i tries at most", (above, tries) => {
    expect(challengeTries(above)).toBe(tries);
  });

  it("never falls while more come, and has an end", () => {
    const costs = Array.from({ length: 2_000 }, (_, above) => challengeTries(above + 1));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(Math.max(...costs)).toBe(800);
  });
});

it("an address gets ten challenges for each that it may solve", () => {
  expect(unsolvedCalls({ points: 20, solved: 600 })).toBe(6_020);
});

it("what a crowd meets while it reports has a price, and the door is shut only far above", () => {
  const { submit, upload } = rateLimits;
  expect([submit.address.points, submit.address.solved]).toEqual([20, 600]);
  expect(upload.address).toEqual({
    points: 3 * submit.address.points,
    solved: 3 * submit.address.solved,
    ms: submit.address.ms,
  });
});
