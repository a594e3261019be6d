import { expect, test } from "vitest";
import { pressed, readSort, sortRows, writeSort } from "./sort";

const normal = { key: "open", isAscending: false };

test("the URL orders by a known column only", () => {
  expect(readSort("late", ["open", "late"], normal)).toEqual({ key: "late", isAscending: false });
  expect(readSort("-late", ["open", "late"], normal)).toEqual({ key: "late", isAscending: true });
  expect(readSort("name; drop", ["open"], normal)).toEqual(normal);
  expect(readSort(undefined, ["open"], normal)).toEqual(normal);
});

test("pressing a column heading once sorts descending, and again ascending", () => {
  const once = pressed(normal, "late");
  expect([writeSort(once), writeSort(pressed(once, "late"))]).toEqual(["late", "-late"]);
});

test("rows without a value come last in either direction", () => {
  const rows = [3, null, 1, 2];
  expect(sortRows(rows, { key: "x", isAscending: false }, (row) => row)).toEqual([3, 2, 1, null]);
  expect(sortRows(rows, { key: "x", isAscending: true }, (row) => row)).toEqual([1, 2, 3, null]);
});

test("names are sorted from A when the order is descending", () => {
  const names = ["Tebet", "Ancol", "Gambir"];
  expect(sortRows(names, { key: "name", isAscending: false }, (row) => row)).toEqual([
    "Ancol",
    "Gambir",
    "Tebet",
  ]);
});
