import { expect, test } from "vitest";
import { weeksBefore } from "./weeks";

test("full weeks end on the Sunday before, also when today is a Monday or a Sunday", () => {
  expect(weeksBefore("2026-11-24", 2).map((week) => [week[0], week[6]])).toEqual([
    ["2026-11-09", "2026-11-15"],
    ["2026-11-16", "2026-11-22"],
  ]);
  expect(weeksBefore("2026-11-23", 1)[0]?.[6]).toBe("2026-11-22");
  expect(weeksBefore("2026-11-22", 1)[0]?.[6]).toBe("2026-11-15");
});
