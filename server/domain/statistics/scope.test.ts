import { describe, expect, it } from "vitest";
import { checkScope, type Dimension, hasDays, previousOf, type Scope, scopeSchema } from "./scope";

const scope = (over: Partial<Scope> = {}): Scope =>
  scopeSchema.parse({ from: "2026-10-01", to: "2026-10-31", ...over });
const week = { from: "2026-11-18", to: "2026-11-24" };

describe("a scope", () => {
  it.each(["kemarin", "2026-13-01", ""])("from the day %j to the same is refused as no date", (day) => {
    const { error } = scopeSchema.safeParse({ from: day, to: day });
    expect(error?.issues.map(({ path }) => path.join())).toEqual(["from", "to"]);
  });

  it.each<[string, Partial<Scope>, Dimension | null]>([
    ["the city in a month", {}, null],
    [
      "everything narrowed, by month",
      { area: "31.71.01.1001", category: "jalan", agency: "dinas-bina-marga", channel: "jaki" },
      null,
    ],
    ["the city in a week", week, null],
    ["a kelurahan in a week", { ...week, area: "31.71.01.1001" }, null],
    ["a kota's kelurahan in a week", { ...week, area: "31.71" }, "kelurahan"],
    ["a single category with an agency in a kota", { category: "=jalan", agency: "x", area: "31.71" }, null],
    ["a single category in a kelurahan", { category: "=jalan", area: "31.71.01.1001" }, null],
    ["the units of a group", { category: "jalan" }, "unit"],
  ])("of %s is valid", (_what, over, by) => {
    expect(() => checkScope(scope(over), by)).not.toThrow();
  });

  it.each<[string, Partial<Scope>, Dimension | null, string]>([
    [
      "two dimensions in a week",
      { ...week, area: "31.71", channel: "jaki" },
      null,
      "period_needs_whole_months",
    ],
    ["a channel's agencies in a week", { ...week, channel: "jaki" }, "agency", "period_needs_whole_months"],
    [
      "a single category with a channel in a kelurahan",
      { category: "=jalan", area: "31.71.01.1001", channel: "jaki" },
      null,
      "category_too_fine",
    ],
    [
      "the categories of an agency in a kecamatan",
      { agency: "x", area: "31.71.01" },
      "category",
      "category_too_fine",
    ],
    ["the units of a kota", { area: "31.71" }, "unit", "unit_too_fine"],
    ["the units in a week", week, "unit", "period_needs_whole_months"],
  ])("of %s is refused", (_what, over, by, message) => {
    expect(() => checkScope(scope(over), by)).toThrow(message);
  });

  it("is refused when its end is before its start", () => {
    expect(scopeSchema.safeParse({ from: "2026-10-02", to: "2026-10-01" }).success).toBe(false);
  });

  it("knows whether daily figures exist for it", () => {
    expect(hasDays(scope({ area: "31.71" }))).toBe(true);
    expect(hasDays(scope({ area: "31.71" }), "kelurahan")).toBe(true);
    expect(hasDays(scope({ area: "31.71" }), "channel")).toBe(false);
  });

  it.each([
    ["2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"],
    ["2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"],
    ["2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"],
    ["2026-11-18", "2026-11-24", "2026-11-11", "2026-11-17"],
  ])("from %s to %s is compared with %s to %s", (from, to, earlier, until) => {
    expect(previousOf(scope({ from, to }))).toMatchObject({ from: earlier, to: until });
  });
});
