import { expect, it } from "vitest";
import { retryAt } from "./retry";

const now = new Date("2026-11-24T05:00:00Z");

it.each([
  [1, 2],
  [2, 4],
  [7, 128],
  [8, null],
  [9, null],
])("what failed %i times is tried again after %s seconds", (attempts, seconds) => {
  expect(retryAt(attempts, now)).toEqual(seconds && new Date(now.getTime() + seconds * 1_000));
});
