import { expect, test } from "vitest";
import { daysOfSpan, spanSchema, spansBefore } from "./span";

test("the default period is the last three full months and the current one", () => {
  expect(daysOfSpan("", "2026-11-24")).toEqual({ from: "2026-08-01", to: "2026-11-30" });
  expect(daysOfSpan("", "2026-02-03")).toEqual({ from: "2025-11-01", to: "2026-02-28" });
});

test("a month, a quarter and a year begin and end with their own days", () => {
  expect(daysOfSpan("2028-02", "2026-11-24")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(daysOfSpan("2026-Q1", "2026-11-24")).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  expect(daysOfSpan("2026-Q4", "2026-11-24")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(daysOfSpan("2025", "2026-11-24")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
});

test("the choices of periods end with the current month, quarter and year", () => {
  const { months, quarters, years } = spansBefore("2026-02-03");
  expect([months[0], months[1], months[2], months.length]).toEqual(["2026-02", "2026-01", "2025-12", 12]);
  expect(quarters).toEqual(["2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4"]);
  expect(years).toEqual(["2026", "2025", "2024"]);
});

test("a URL that names no period is refused", () => {
  const isSpan = (text: string) => spanSchema.safeParse(text).success;
  expect(["", "2026", "2026-12", "2026-Q4"].every(isSpan)).toBe(true);
  expect(["2026-13", "2026-Q5", "all", "2026-1", "2026-01-01"].some(isSpan)).toBe(false);
});
