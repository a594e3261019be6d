import { expect, it } from "vitest";
import { inWaves } from "./waves";

it.each([
  [[], []],
  [[["a"], ["b"], []], [[0, 1, 2]]],
  [
    [["a"], ["a"], ["a"]],
    [[0], [1], [2]],
  ],
  [
    [["a", "x"], ["b"], ["x", "b"], ["b"]],
    [[0, 1], [2], [3]],
  ],
] as [string[][], number[][]][])("messages with the keys %j are in the waves %j", (marks, waves) => {
  expect(inWaves(marks)).toEqual(waves);
});
