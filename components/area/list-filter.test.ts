import { expect, test } from "vitest";
import { findAreas, readListFilter } from "./list-filter";

const areas = [
  { code: "31.72", name: "Jakarta Utara", level: "kota" as const },
  { code: "31.75.06.1003", name: "Palmeriam", level: "kelurahan" as const },
  { code: "31.71.01", name: "Gambir", level: "kecamatan" as const },
  { code: "31.71.01.1001", name: "Gambir", level: "kelurahan" as const },
  { code: "31.74.01.1001", name: "Tebet Barat", level: "kelurahan" as const },
];
const codes = (cari: string, tingkat = "") =>
  findAreas(areas, readListFilter({ cari, tingkat })).map(({ code }) => code);

test("a name is found whatever its spelling and prefix", () => {
  expect(codes("PAL MERIAM")).toEqual(["31.75.06.1003"]);
  expect(codes("kelurahan tebet-barat")).toEqual(["31.74.01.1001"]);
});

test("names that begin with the search text come first, an area level narrows them, and a code lists all within", () => {
  expect(codes("ba")).toEqual(["31.74.01.1001"]);
  expect(codes("gambir", "kelurahan")).toEqual(["31.71.01.1001"]);
  expect(codes("31.71")).toEqual(["31.71.01", "31.71.01.1001"]);
  expect(codes("m")[0]).toBe("31.75.06.1003");
});

test("an unknown area level and an invalid search text narrow nothing", () => {
  expect(readListFilter({ tingkat: "provinsi", cari: ["a", "b"] })).toEqual({ words: "", level: "" });
  expect(codes("")).toHaveLength(areas.length);
});
