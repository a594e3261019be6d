import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coverDays,
  coverSigned,
  daysBetween,
  monthOf,
  monthsBetween,
  nextMonth,
  periodBounds,
  shiftDay,
  shiftMonth,
} from "./period";

describe("a month", () => {
  it("begins at midnight in Jakarta", () => {
    expect(monthOf(new Date("2026-10-31T16:59:59.999Z"))).toBe("2026-10");
    expect(monthOf(new Date("2026-10-31T17:00:00Z"))).toBe("2026-11");
  });

  it.each([
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-03", -15, "2024-12"],
    ["2026-11", 0, "2026-11"],
  ])("%s shifted by %i is %s", (month, count, expected) => {
    expect(shiftMonth(month, count)).toBe(expected);
  });

  it("follows the previous one", () => {
    expect(nextMonth("2026-12")).toBe("2027-01");
    expect(monthsBetween("2025-11-20", "2026-02-01")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });
});

describe("bounds", () => {
  it.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026Q1", "2026-01-01", "2026-03-31"],
    ["2026Q4", "2026-10-01", "2026-12-31"],
    ["2026-11-24", "2026-11-24", "2026-11-24"],
  ])("of %s are %s and %s", (period, from, to) => {
    expect(periodBounds(period)).toEqual({ from, to });
  });
});

describe("a cover", () => {
  it.each([
    ["2026-01-01", "2026-12-31", ["2026"]],
    ["2025-12-01", "2027-01-01", ["2025-12", "2026", "2027-01-01"]],
    ["2026-02-27", "2026-03-31", ["2026-02-27", "2026-02-28", "2026-03"]],
    ["2025-09-01", "2026-08-31", ["2025-09", "2025Q4", "2026Q1", "2026Q2", "2026-07", "2026-08"]],
    ["2026-11-24", "2026-11-23", []],
  ])("of %s to %s is %j", (from, to, expected) => {
    expect(coverDays(from, to)).toEqual(expected);
  });

  it("covers every day once", () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((count) => shiftDay("2020-01-01", count));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const days = coverDays(from, to).flatMap((period) => {
          const bounds = periodBounds(period);
          return daysBetween(bounds.from, bounds.to);
        });
        expect(days).toEqual(daysBetween(from, to));
      }),
    );
  });
});

describe("a cover that may subtract", () => {
  it.each([
    ["2026-11-01", "2026-11-30", ["2026-11"], []],
    ["2026-11-01", "2026-11-28", ["2026-11"], ["2026-11-29", "2026-11-30"]],
    ["2026-11-01", "2026-11-02", ["2026-11-01", "2026-11-02"], []],
    ["2026-02-01", "2026-12-31", ["2026"], ["2026-01"]],
    ["2026-04-01", "2026-12-31", ["2026"], ["2026Q1"]],
    ["2025-07-01", "2026-05-31", ["2025Q3", "2025Q4", "2026Q1", "2026-04", "2026-05"], []],
    ["2026-01-03", "2026-12-31", ["2026"], ["2026-01-01", "2026-01-02"]],
    ["2026-11-24", "2026-11-23", [], []],
  ])("of %s to %s is %j without %j", (from, to, plus, minus) => {
    expect(coverSigned(from, to)).toEqual({ plus, minus });
  });

  it("covers every day once, needs no more periods than the additive one, and uses years only where there are some", () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((count) => shiftDay("2020-01-01", count));
    fc.assert(
      fc.property(day, day, fc.boolean(), (a, b, withYears) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { plus, minus } = coverSigned(from, to, withYears);
        const counts = new Map<string, number>();
        const add = (period: string, sign: number) => {
          const bounds = periodBounds(period);
          for (const one of daysBetween(bounds.from, bounds.to))
            counts.set(one, (counts.get(one) ?? 0) + sign);
        };
        for (const period of plus) add(period, 1);
        for (const period of minus) add(period, -1);
        const held = [...counts].filter(([, count]) => count !== 0);
        expect(held.every(([, count]) => count === 1)).toBe(true);
        expect(held.map(([one]) => one).toSorted()).toEqual(daysBetween(from, to));
        expect(plus.length + minus.length).toBeLessThanOrEqual(coverDays(from, to, withYears).length);
        if (!withYears) expect([...plus, ...minus].every((period) => period.length > 4)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
