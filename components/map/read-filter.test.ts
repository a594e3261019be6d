import { expect, it } from "vitest";
import { readFilter } from "./read-filter";

it("asks for everything when the address says nothing", () => {
  expect(readFilter({})).toEqual({ statuses: null, groups: null, overdue: false });
});

it("reads one value or several of each filter", () => {
  const filter = readFilter({ status: ["waiting", "resolved"], kategori: "jalan", terlambat: "1" });
  expect(filter).toEqual({ statuses: ["waiting", "resolved"], groups: ["jalan"], overdue: true });
});

it("counts what is unknown or empty as absent, and cuts what is too long", () => {
  const filter = readFilter({ status: ["lost", ""], kategori: ["", "x".repeat(99)], terlambat: "yes" });
  expect(filter).toEqual({ statuses: null, groups: ["x".repeat(32)], overdue: false });
});
