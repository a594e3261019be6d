import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { markAt } from "./mark-at";

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
