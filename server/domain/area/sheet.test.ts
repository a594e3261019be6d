import { expect, it } from "vitest";
import { drawSheets } from "./sheet";

const square = (west: number, south: number): GeoJSON.MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south + 0.01],
        [west, south],
      ],
    ],
  ],
});
const shape = (code: string, west: number, south: number) => ({
  code,
  name: code,
  geometry: square(west, south),
});

it("neighbours are drawn in one box and the islands on a sheet of their own", () => {
  const sheets = drawSheets([
    shape("31.71", 106.8, -6.2),
    shape("31.72", 106.81, -6.2),
    shape("31.01", 106.5, -5.6),
  ]);
  expect(sheets.map(({ shapes }) => shapes.map(({ code }) => code))).toEqual([["31.71", "31.72"], ["31.01"]]);
  const [mainland] = sheets;
  const leftmost = (path = "") => Math.min(...[...path.matchAll(/[ML](\S+) /g)].map(([, x]) => Number(x)));
  expect(leftmost(mainland?.shapes[0]?.path)).toBe(8);
  expect(leftmost(mainland?.shapes[1]?.path)).toBe(160);
  expect(mainland?.height).toBeLessThan(mainland?.width ?? 0);
});

it("there is no sheet without areas", () => {
  expect(drawSheets([])).toEqual([]);
});
