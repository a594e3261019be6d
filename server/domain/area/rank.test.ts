import { expect, test } from "vitest";
import { shareOf, smallestSample } from "../statistics/interval";
import { rankOf } from "./rank";

const n = smallestSample;
const shares = new Map([
  ["a", shareOf(n, n)],
  ["b", shareOf(n - 3, n)],
  ["c", shareOf(2 * (n - 3), 2 * n)],
  ["d", shareOf(1, n)],
  ["few", shareOf(n - 1, n - 1)],
  ["none", shareOf(0, 0)],
]);

test("the best share ranks first, equal shares rank equally, and the next rank is skipped", () => {
  expect(["a", "b", "c", "d"].map((code) => rankOf(code, shares).place)).toEqual([1, 2, 2, 4]);
});

test("an area with a small sample has no rank and takes none, however good its share", () => {
  expect(rankOf("few", shares)).toEqual({ place: null, of: 4, all: 6, sample: n - 1 });
  expect(rankOf("none", shares)).toEqual({ place: null, of: 4, all: 6, sample: 0 });
  expect(rankOf("d", shares)).toEqual({ place: 4, of: 4, all: 6, sample: n });
});
