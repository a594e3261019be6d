import fc from "fast-check";
import { expect, test } from "vitest";
import { indexBorders } from "./border-index";
import { distanceToBorder } from "./geometry";

const metres = 30;
const corner = fc.record({
  x: fc.double({ min: 106.8, max: 106.806, noNaN: true }),
  y: fc.double({ min: -6.2, max: -6.194, noNaN: true }),
});
const shapes = fc
  .array(fc.array(corner, { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((rings) =>
    rings.map((corners, index) => {
      const ring = corners.map(({ x, y }) => [x, y]);
      const closed = [...ring, ring[0] ?? []];
      return { code: `${index}`, geometry: { type: "MultiPolygon" as const, coordinates: [[closed]] } };
    }),
  );

test("the index finds the borders that measuring all of them finds", () => {
  let found = 0;
  fc.assert(
    fc.property(shapes, fc.array(corner, { minLength: 20, maxLength: 20 }), (all, points) => {
      const isNear = indexBorders(all, metres);
      for (const { x, y } of points) {
        const point = { latitude: y, longitude: x };
        const others = all.filter(({ code }) => code !== "0");
        const expected = others.some(({ geometry }) => distanceToBorder(geometry, point) <= metres);
        expect(isNear(point, "0")).toBe(expected);
        if (expected) found += 1;
      }
    }),
    { numRuns: 150, seed: 31 },
  );
  expect(found).toBeGreaterThan(300);
});

test("an edge as long as a province is filed in bounded time and found in its middle", () => {
  const ring = [
    [105, -8],
    [108, -4],
    [108, -8],
    [105, -8],
  ];
  const isNear = indexBorders(
    [{ code: "1", geometry: { type: "MultiPolygon", coordinates: [[ring]] } }],
    metres,
  );
  expect(isNear({ latitude: -6, longitude: 106.5 }, "2")).toBe(true);
  expect(isNear({ latitude: -6, longitude: 106.51 }, "2")).toBe(false);
});
