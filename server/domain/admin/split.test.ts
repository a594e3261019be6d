import { describe, expect, it, test } from "vitest";
import { readParts, refuseMisfit, toleranceOf } from "./split";

const kecamatan = "31.73.01";
const square = (west: number) => [
  [west, -6.13],
  [west + 0.01, -6.13],
  [west + 0.01, -6.12],
  [west, -6.12],
  [west, -6.13],
];
const feature = (code: string, name: string, west: number) => ({
  type: "Feature",
  properties: { fid: 7, kode: code, nama: name },
  geometry: { type: "Polygon", coordinates: [square(west)] },
});
const [west, east] = [
  feature("31.73.01.1101", "Kapuk Barat", 106.74),
  feature("3173011102", "Kapuk Timur", 106.75),
];
const fileOf = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

test("the kelurahan of a file are read with dotted codes, names and shapes, ordered by code", () => {
  const parts = readParts(`\ufeff${fileOf(east, west)}`, kecamatan);
  expect(parts.map(({ code, name }) => [code, name])).toEqual([
    ["31.73.01.1101", "Kapuk Barat"],
    ["31.73.01.1102", "Kapuk Timur"],
  ]);
  expect(parts[0]?.shape.coordinates[0]?.[0]).toHaveLength(5);
});

const crossed = { ...west, geometry: { type: "Polygon", coordinates: [[[0, 0]]] } };
test.each([
  ["no JSON", "{", "split_no_geojson"],
  ["no collection", JSON.stringify(west), "split_no_geojson"],
  ["one part", fileOf(west), "split_too_few"],
  ["thirteen parts", fileOf(...Array.from({ length: 13 }, () => west)), "split_too_many"],
  ["no codes", fileOf({ ...west, properties: { nama: "A" } }, { ...east, properties: {} }), "split_no_code"],
  ["a foreign code", fileOf(west, feature("31.71.01.1101", "Kapuk", 106.75)), "split_code_foreign"],
  ["no code in one", fileOf(west, feature("?", "Kapuk", 106.75)), "split_code_foreign"],
  ["a code twice", fileOf(west, feature("31.73.01.1101", "Kapuk", 106.75)), "split_code_twice"],
  ["a name twice", fileOf(west, feature("31.73.01.1102", "KAPUK barat", 106.75)), "split_name_twice"],
  ["no name", fileOf(west, feature("31.73.01.1102", "", 106.75)), "split_name_missing"],
  ["a shape that is none", fileOf(crossed, east), "split_shape_invalid"],
])("%s is refused", (_what, text, refusal) => {
  expect(() => readParts(text, kecamatan)).toThrow(refusal);
});

describe("how well the parts of a split cover the old area", () => {
  it("is judged more strictly against an official border than against an approximate one", () => {
    expect(toleranceOf("official", 1_000_000)).toBe(10_000);
    expect(toleranceOf("h3", 1_000_000)).toBe(100_000);
  });
  it("refuses gaps and overlaps, each with its own code", () => {
    const fit = { area: 1_000_000, gap: 0, beyond: 0, tolerance: 10_000 };
    expect(() => refuseMisfit(fit)).not.toThrow();
    expect(() => refuseMisfit({ ...fit, gap: 10_001 })).toThrow("split_gap");
    expect(() => refuseMisfit({ ...fit, beyond: 10_001 })).toThrow("split_beyond");
  });
});
