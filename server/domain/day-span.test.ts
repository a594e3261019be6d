import { expect, it } from "vitest";
import { dayOfFault, faultOfSpan } from "./day-span";

it.each([
  ["2026-01-01", "2026-12-31", null, null],
  ["2026-01-01", "2026-01-01", null, null],
  ["2026-12-31", "2026-01-01", "from_after_to", "to"],
  ["1990-01-01", "2026-01-01", "span_too_long", "to"],
  ["", "2026-01-01", "day_missing", "from"],
  ["2026-01-01", "", "day_missing", "to"],
  ["", "", "day_missing", "from"],
])("a span of two days from %j to %j has the fault %s at its day %s", (from, to, fault, day) => {
  expect(faultOfSpan({ from, to }, "both")).toBe(fault);
  expect(dayOfFault({ from, to }, faultOfSpan({ from, to }, "both"))).toBe(day);
});

it.each([
  [null, null, null],
  ["2026-01-01", null, null],
  [null, "2026-01-01", null],
  ["2026-12-31", "2026-01-01", "from_after_to"],
])("a span with open ends from %j to %j has the fault %s", (from, to, fault) => {
  expect(faultOfSpan({ from, to }, "any")).toBe(fault);
});
