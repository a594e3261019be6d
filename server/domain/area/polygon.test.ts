import { describe, expect, it } from "vitest";
import { containsPoint, shapeOf, squareMetres } from "./polygon";

const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const shape = (...rings: number[][][]) => ({ type: "MultiPolygon" as const, coordinates: [rings] });
const withHole = shape(ring(106.8, -6.2, 0.02), ring(106.805, -6.195, 0.01));

describe("a shape with a hole", () => {
  it("has the area around the hole", () => {
    const whole = squareMetres(shape(ring(106.8, -6.2, 0.02)));
    expect(whole / (0.02 * 110_574 * 0.02 * 111_320 * Math.cos((6.2 * Math.PI) / 180))).toBeCloseTo(1, 4);
    expect(squareMetres(withHole) / whole).toBeCloseTo(0.75, 3);
  });
  it("contains a point beside the hole, none in it, none outside", () => {
    const contains = (latitude: number, longitude: number) =>
      containsPoint(withHole, { latitude, longitude });
    expect([contains(-6.199, 106.801), contains(-6.19, 106.81), contains(-6.21, 106.81)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it("a point outside every shape belongs to the nearest", () => {
  const [west, east] = [
    { code: "west", shape: shape(ring(106.8, -6.2, 0.01)) },
    { code: "east", shape: shape(ring(106.82, -6.2, 0.01)) },
  ];
  expect(shapeOf([west, east], { latitude: -6.195, longitude: 106.8105 })?.code).toBe("west");
  expect(shapeOf([west, east], { latitude: -6.195, longitude: 106.8195 })?.code).toBe("east");
  expect(shapeOf([], { latitude: -6.195, longitude: 106.8195 })).toBeNull();
});
