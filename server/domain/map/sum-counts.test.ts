import fc from "fast-check";
import { expect, it } from "vitest";
import { statuses } from "../complaint/status";
import { mapIndex } from "./contributions";
import { everything } from "./filter";
import { sumCounts, wantedOf } from "./sum-counts";

type Row = { group: number; status: (typeof statuses)[number]; isLate: boolean; value: number };
const rows = fc.array(
  fc.record({
    group: fc.nat({ max: 11 }),
    status: fc.constantFrom(...statuses),
    isLate: fc.boolean(),
    value: fc.integer({ min: 1, max: 3_000_000 }),
  }),
  { maxLength: 60 },
);

function vectorOf(list: readonly Row[]): Map<number, number> {
  const vector = new Map<number, number>();
  for (const { group, status, isLate, value } of list) {
    const index = mapIndex(group, status, isLate);
    vector.set(index, (vector.get(index) ?? 0) + value);
  }
  return vector;
}

const sum = (list: readonly Row[]) => ({
  count: list.reduce((total, { value }) => total + value, 0),
  overdue: list.reduce((total, { value, isLate }) => total + (isLate ? value : 0), 0),
});

it("sums exactly the filtered statuses, groups and late complaints", () => {
  const wish = fc.record({
    statuses: fc.option(fc.uniqueArray(fc.constantFrom(...statuses))),
    groups: fc.option(fc.uniqueArray(fc.nat({ max: 11 }))),
    overdue: fc.boolean(),
  });
  fc.assert(
    fc.property(rows, wish, (list, { groups, ...given }) => {
      const filter = { ...everything, ...given, groups: groups?.map(String) ?? null };
      const wanted = list.filter(
        ({ group, status, isLate }) =>
          (filter.statuses ? filter.statuses.includes(status) : status !== "removed") &&
          (groups?.includes(group) ?? true) &&
          (isLate || !filter.overdue),
      );
      expect(sumCounts(vectorOf(list), wantedOf(filter, groups))).toEqual(sum(wanted));
    }),
  );
});

it("returns zero for unknown groups", () => {
  const one = vectorOf([{ group: 3, status: "waiting", isLate: false, value: 7 }]);
  expect(sumCounts(one, wantedOf({ ...everything, groups: ["tidak-ada"] }, null))).toEqual({
    count: 0,
    overdue: 0,
  });
});
