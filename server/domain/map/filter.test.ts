import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalFilter, everything, mapStatuses, periodRange } from "./filter";
import { mapFilterSchema, periodSchema, tileInputSchema } from "./input";

it.each(["all", "2026", "2026-01", "2026-12"])("knows the period %s", (period) => {
  expect(periodSchema.safeParse(period).success).toBe(true);
});

it.each(["", "2026-13", "2026-00", "2026-1", "1999", "2026-11-24", "ALL"])(
  "refuses %j as a period",
  (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false);
  },
);

it("filters nothing by default", () => {
  expect(mapFilterSchema.parse({})).toEqual(everything);
  expect(canonicalFilter(everything)).toEqual({});
});

it("treats all statuses, or none, as no filter", () => {
  expect(canonicalFilter({ ...everything, statuses: [...mapStatuses] })).toEqual({});
  expect(canonicalFilter({ ...everything, statuses: [], groups: [] })).toEqual({});
});

it("serialises equal filters equally, whatever their order and repetitions", () => {
  const wish = fc.record({
    statuses: fc.option(fc.uniqueArray(fc.constantFrom(...mapStatuses), { maxLength: 11 })),
    groups: fc.option(fc.array(fc.constantFrom("jalan", "banjir", "sosial"), { maxLength: 6 })),
    overdue: fc.boolean(),
    period: fc.constantFrom("all", "2026", "2026-11"),
  });
  fc.assert(
    fc.property(wish, (filter) => {
      const turned = {
        ...filter,
        statuses: filter.statuses?.toReversed() ?? null,
        groups: filter.groups ? [...filter.groups, ...filter.groups].toReversed() : null,
      };
      const spelled = canonicalFilter(filter);
      expect(JSON.stringify(canonicalFilter(turned))).toBe(JSON.stringify(spelled));
      expect(canonicalFilter(mapFilterSchema.parse(spelled))).toEqual(spelled);
    }),
  );
});

it.each([
  ["2026", "2025-12-31T17:00:00.000Z", "2026-12-31T17:00:00.000Z"],
  ["2026-02", "2026-01-31T17:00:00.000Z", "2026-02-28T17:00:00.000Z"],
  ["2026-12", "2026-11-30T17:00:00.000Z", "2026-12-31T17:00:00.000Z"],
])("runs %s from midnight to midnight in Jakarta", (period, from, to) => {
  expect(periodRange(period)).toEqual({ from: new Date(from), to: new Date(to) });
});

it("has no start and no end for all time", () => {
  expect(periodRange("all")).toBeNull();
});

it.each([
  [{ z: 9, x: 408, y: 264 }, true],
  [{ z: 18, x: 208861, y: 135577 }, true],
  [{ z: 19, x: 1, y: 1 }, false],
  [{ z: 8, x: 1, y: 1 }, false],
  [{ z: 9, x: 512, y: 0 }, false],
  [{ z: 9, x: -1, y: 0 }, false],
  [{ z: 9.5, x: 1, y: 0 }, false],
])("takes %o for a tile of the map: %s", (tile, isOne) => {
  expect(tileInputSchema.safeParse(tile).success).toBe(isOne);
});
