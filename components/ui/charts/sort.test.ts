import { expect, test } from "vitest";
import { pressed, readSort, sortRows, writeSort } from "./sort";

const normal = { key: "open", isAscending: false };

test("the address orders by a column that there is, and by nothing else", () => {
  expect(readSort("late", ["open", "late"], normal)).toEqual({ key: "late", isAscending: false });
  expect(readSort("-late", ["open", "late"], normal)).toEqual({ key: "late", isAscending: true });
  expect(readSort("name; drop", ["open"], normal)).toEqual(normal);
  expect(readSort(undefined, ["open"], normal)).toEqual(normal);
});

test("pressing a head once orders from the largest, and again from the smallest", () => {
  const once = pressed(normal, "late");
  expect([writeSort(once), writeSort(pressed(once, "late"))]).toEqual(["late", "-late"]);
});

test("rows without a value stand last in either direction", () => {
  const rows = [3, null, 1, 2];
  expect(sortRows(rows, { key: "x", isAscending: false }, (row) => row)).toEqual([3, 2, 1, null]);
  expect(sortRows(rows, { key: "x", isAscending: true }, (row) => row)).toEqual([1, 2, 3, null]);
});

test("names begin with A when they are ordered from the largest", () => {
  const names = ["Tebet", "Ancol", "Gambir"];
  expect(sortRows(names, { key: "name", isAscending: false }, (row) => row)).toEqual([
    "Ancol",
    "Gambir",
    "Tebet",
  ]);
});
