import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatMinutes, formatShare, markAt, roundUp } from "./format";

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

test.each([
  [0, "at-0"],
  [33.4, "at-33"],
  [99.6, "at-100"],
  [-3, "at-0"],
  [130, "at-100"],
  [Number.NaN, "at-0"],
])("a mark at %s percent has the class %s", (percent, name) => {
  expect(markAt(percent)).toBe(name);
});

test("the style sheet has a class for each whole percent", () => {
  const sheet = readFileSync("app/globals.css", "utf8");
  expect(sheet).toContain('@source inline("at-{0..100}");');
  expect(sheet).toContain("@utility at-* {");
});
