import { expect, it } from "vitest";
import { drawOutline, placeOn } from "./outline";

const square: GeoJSON.MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [106.8, -6.2],
        [106.82, -6.2],
        [106.82, -6.19],
        [106.8, -6.19],
        [106.8, -6.2],
      ],
    ],
  ],
};

it("an outline is drawn north up, in proportion, within its margin", () => {
  const outline = drawOutline(square, [106.8, -6.2, 106.82, -6.19]);
  expect(outline.width).toBe(320);
  expect(outline.height).toBeGreaterThan(160);
  expect(outline.height).toBeLessThan(172);
  const bottom = (outline.height - 8).toFixed(1);
  expect(outline.path.split(/[MLZ]/).filter(Boolean)).toEqual([
    `8.0 ${bottom}`,
    `312.0 ${bottom}`,
    "312.0 8.0",
    "8.0 8.0",
    `8.0 ${bottom}`,
  ]);
});

it("a position is drawn where it is in the outline", () => {
  const outline = drawOutline(square, [106.8, -6.2, 106.82, -6.19]);
  const { x, y } = placeOn(outline, { latitude: -6.195, longitude: 106.81 });
  expect(x).toBeCloseTo(160);
  expect(y).toBeCloseTo(outline.height / 2);
});
