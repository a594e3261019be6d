import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalFilter, everything, mapStatuses } from "@/server/domain/map/filter";
import { readFilter, readView, writeMapUrl } from "./address";

it("filters nothing when the URL has no parameters", () => {
  expect(readFilter({})).toEqual(everything);
  expect(readView({})).toBeNull();
  expect(writeMapUrl(everything, null)).toBe("");
});

it("reads one value or several of each filter", () => {
  const address = { status: ["waiting", "resolved"], kategori: "jalan", terlambat: "1", periode: "2026-11" };
  const filter = { statuses: ["waiting", "resolved"], groups: ["jalan"], overdue: true, period: "2026-11" };
  expect(readFilter(address)).toEqual(filter);
});

it("treats unknown or empty parameters as absent, and cuts those that are too long", () => {
  const filter = readFilter({
    status: ["lost", ""],
    kategori: ["", "x".repeat(99)],
    terlambat: "yes",
    periode: "kemarin",
  });
  expect(filter).toEqual({ statuses: null, groups: ["x".repeat(32)], overdue: false, period: "all" });
});

it.each([
  [
    { lat: "-6.2", lng: "106.83", z: "14" },
    { latitude: -6.2, longitude: 106.83, zoom: 14 },
  ],
  [{ lat: "-6.2", lng: "106.83", z: "99" }, null],
  [{ lat: "-6.2", lng: "106.83" }, null],
  [{ lat: "", lng: "106.83", z: "14" }, null],
  [{ lat: "utara", lng: "106.83", z: "14" }, null],
  [
    { lat: ["-6.2", "-7"], lng: "106.83", z: "14" },
    { latitude: -6.2, longitude: 106.83, zoom: 14 },
  ],
])("reads the view of %o", (address, view) => {
  expect(readView(address)).toEqual(view);
});

it("writes a URL that parses back to the same filter and view", () => {
  const wish = fc.record({
    statuses: fc.option(fc.uniqueArray(fc.constantFrom(...mapStatuses))),
    groups: fc.option(fc.array(fc.constantFrom("jalan", "air"), { maxLength: 3 })),
    overdue: fc.boolean(),
    period: fc.constantFrom("all", "2026", "2026-11"),
  });
  fc.assert(
    fc.property(wish, fc.integer({ min: 9, max: 19 }), (filter, zoom) => {
      const view = { latitude: -6.20123, longitude: 106.83456, zoom };
      const words = new URLSearchParams(writeMapUrl(filter, view));
      const read = Object.fromEntries([...new Set(words.keys())].map((key) => [key, words.getAll(key)]));
      expect(canonicalFilter(readFilter(read))).toEqual(canonicalFilter(filter));
      expect(readView(read)).toEqual(view);
    }),
  );
});
