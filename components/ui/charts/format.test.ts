import { expect, test } from "vitest";
import { formatMinutes, formatShare, roundUp } from "./format";

test("a share is written in the reader's number format, and a missing one as a dash", () => {
  expect(formatShare(0.9336, "id")).toBe("93,4%");
  expect(formatShare(0.9336, "en")).toBe("93.4%");
  expect(formatShare(null, "id")).toBe("–");
});

test("minutes are written by their two largest units", () => {
  expect(formatMinutes(3_060, "id")).toBe("2 hari 3 jam");
  expect(formatMinutes(45.4, "en")).toBe("45 min");
  expect(formatMinutes(null, "en")).toBe("–");
});

test("an axis ends at a round number that holds its largest value", () => {
  expect([0, 1, 3, 12, 26, 51, 240, 1_000, 1_001].map(roundUp)).toEqual([
    1, 1, 5, 20, 50, 100, 250, 1_000, 2_000,
  ]);
});
