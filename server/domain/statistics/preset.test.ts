import { expect, it } from "vitest";
import { hasDaysToCome, presets, spanOf } from "./preset";

it.each([
  ["this-month", "2026-11-01", "2026-11-30"],
  ["last-month", "2026-10-01", "2026-10-31"],
  ["three-months", "2026-09-01", "2026-11-30"],
  ["twelve-months", "2025-12-01", "2026-11-30"],
  ["this-year", "2026-01-01", "2026-12-31"],
  ["last-year", "2025-01-01", "2025-12-31"],
  ["seven-days", "2026-11-18", "2026-11-24"],
  ["thirty-days", "2026-10-26", "2026-11-24"],
] as const)("%s on 24 November 2026 goes from %s to %s", (preset, from, to) => {
  expect(spanOf(preset, "2026-11-24")).toEqual({ from, to });
});

it("only spans with days to come are unfinished", () => {
  const unfinished = presets.filter((preset) => hasDaysToCome(spanOf(preset, "2026-12-01"), "2026-12-01"));
  expect(unfinished).toEqual(["this-month", "three-months", "twelve-months", "this-year"]);
});
