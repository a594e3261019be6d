import { expect, it } from "vitest";
import { formatMonth, formatSize } from "./format-size";

it.each([
  [0, "1 kB", "1 kB"],
  [900, "1 kB", "1 kB"],
  [12_400, "12 kB", "12 kB"],
  [1_420_000, "1,4 MB", "1.4 MB"],
  [74_000_000, "74 MB", "74 MB"],
  [2_300_000_000, "2,3 GB", "2.3 GB"],
])("writes %d bytes as a person would", (bytes, indonesian, english) => {
  expect([formatSize(bytes, "id"), formatSize(bytes, "en")]).toEqual([indonesian, english]);
});

it("names a month in either language", () => {
  expect([formatMonth("2026-08", "id"), formatMonth("2026-08", "en")]).toEqual([
    "Agustus 2026",
    "August 2026",
  ]);
});
